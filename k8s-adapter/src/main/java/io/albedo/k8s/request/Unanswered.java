package io.albedo.k8s.request;

import io.albedo.model.cloud.CloudFailure;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;

/** Tells requests that never left from those that left and got no answer. */
final class Unanswered {

  private static final int DEEPEST_CAUSE = 20;

  private static final Set<Class<? extends Throwable>> BEFORE_SENDING =
      Set.of(
          ConnectException.class,
          NoRouteToHostException.class,
          SSLHandshakeException.class,
          UnknownHostException.class);

  private Unanswered() {}

  static Answer of(String verb, ApiTarget target, Throwable failure) {
    String what = Refusals.what(verb, target);
    Optional<Throwable> unsent =
        causes(failure)
            .filter(cause -> BEFORE_SENDING.stream().anyMatch(kind -> kind.isInstance(cause)))
            .findFirst();
    return unsent
        .<Answer>map(
            cause -> new Answer.Refused(new CloudFailure("Unreachable", what + ": " + text(cause))))
        .orElseGet(
            () -> new Answer.Lost(Refusals.perhaps(verb, target) + ": " + text(root(failure))));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST_CAUSE);
  }

  private static Throwable root(Throwable failure) {
    return causes(failure).reduce(failure, (outer, inner) -> inner);
  }

  private static String text(Throwable failure) {
    return Optional.ofNullable(failure.getMessage())
        .orElseGet(() -> failure.getClass().getSimpleName());
  }
}
