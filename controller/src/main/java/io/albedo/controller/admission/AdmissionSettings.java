package io.albedo.controller.admission;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the server of the webhooks serves.
 *
 * @param host an address of this machine; {@code 0.0.0.0} for all
 * @param port 0 for any that is free
 * @param clientAuthority {@code --kube-ca-pem-filepath}: whose certificates callers must show
 * @param lookAgain how often it is looked for another certificate
 * @param patience how long a review may take, its way here included; an API server waits 10 s by
 *     default
 */
public record AdmissionSettings(
    String host, int port, Optional<Path> clientAuthority, Duration lookAgain, Duration patience) {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofMillis(4500);

  /** On all addresses. */
  public static AdmissionSettings onPort(int port, Optional<Path> clientAuthority) {
    return new AdmissionSettings("0.0.0.0", port, clientAuthority, LOOK_AGAIN, PATIENCE);
  }

  /** The same, with another time between two looks for a certificate. */
  public AdmissionSettings lookingAgainAfter(Duration time) {
    return new AdmissionSettings(host, port, clientAuthority, time, patience);
  }
}
