package io.albedo.aws.fail;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.apache.http.conn.ConnectTimeoutException;

/** Failures that came before a request could leave, so that it surely had no effect. */
public final class UnsentRequests {

  private static final Set<Class<? extends Throwable>> BEFORE_SENDING =
      Set.of(
          ConnectException.class,
          ConnectTimeoutException.class,
          NoRouteToHostException.class,
          SSLHandshakeException.class,
          UnknownHostException.class);

  private UnsentRequests() {}

  public static boolean include(Throwable failure) {
    return Causes.of(failure)
        .anyMatch(cause -> BEFORE_SENDING.stream().anyMatch(kind -> kind.isInstance(cause)));
  }
}
