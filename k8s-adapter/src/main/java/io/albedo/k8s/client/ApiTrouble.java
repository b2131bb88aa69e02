package io.albedo.k8s.client;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import tools.jackson.core.JacksonException;

/**
 * Why an API server gave no answer that is of use.
 *
 * @param text one line without a period, fit to be read after a colon
 */
public record ApiTrouble(Cause cause, String text) {

  /** What kind of trouble it is. */
  public enum Cause {
    /** Nobody knows who asks, or the credentials have expired. */
    UNAUTHORIZED,
    /** Whoever asks may not do it. */
    FORBIDDEN,
    /** There is no such thing. */
    NOT_FOUND,
    /** The certificate of the server, or of the client, is not trusted. */
    UNTRUSTED,
    /** What came is no answer that can be read. */
    UNREADABLE,
    /** Nobody answers, or the answer is that there is none now. */
    AWAY
  }

  /** Tells what is behind an exception of the client library. */
  public static ApiTrouble of(Throwable thrown) {
    Optional<KubernetesClientException> answer =
        causes(thrown)
            .filter(KubernetesClientException.class::isInstance)
            .map(KubernetesClientException.class::cast)
            .filter(e -> e.getCode() > 0)
            .findFirst();
    return answer.map(ApiTrouble::ofAnswer).orElseGet(() -> ofSilence(thrown));
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.<Throwable>iterate(thrown, t -> t != null, Throwable::getCause).limit(20);
  }

  private static ApiTrouble ofAnswer(KubernetesClientException e) {
    Cause cause =
        switch (e.getCode()) {
          case 401 -> Cause.UNAUTHORIZED;
          case 403 -> Cause.FORBIDDEN;
          case 404 -> Cause.NOT_FOUND;
          default -> Cause.AWAY;
        };
    String said =
        Optional.ofNullable(e.getStatus())
            .map(Status::getMessage)
            .filter(m -> !m.isBlank())
            .orElse("");
    return new ApiTrouble(cause, line("HTTP " + e.getCode() + (said.isEmpty() ? "" : ", " + said)));
  }

  private static ApiTrouble ofSilence(Throwable thrown) {
    if (has(thrown, JacksonException.class) || has(thrown, IllegalArgumentException.class)) {
      return new ApiTrouble(Cause.UNREADABLE, "the answer is not the JSON of Kubernetes");
    }
    if (has(thrown, SSLException.class) || has(thrown, GeneralSecurityException.class)) {
      return new ApiTrouble(Cause.UNTRUSTED, words(thrown));
    }
    boolean silent = has(thrown, IOException.class) || has(thrown, TimeoutException.class);
    return new ApiTrouble(silent ? Cause.AWAY : Cause.UNREADABLE, words(thrown));
  }

  private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
    return causes(thrown).anyMatch(type::isInstance);
  }

  /** The words of the first cause of all; never those of the library, which may quote an answer. */
  private static String words(Throwable thrown) {
    Throwable root = causes(thrown).reduce((outer, inner) -> inner).orElse(thrown);
    String said = Optional.ofNullable(root.getMessage()).orElse(root.getClass().getSimpleName());
    return switch (root) {
      case KubernetesClientException library -> "there is no answer that can be read";
      case UnknownHostException unknown -> line("no address is known for " + said);
      default -> line(said);
    };
  }

  private static String line(String text) {
    String first = text.lines().findFirst().orElse("").strip();
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }
}
