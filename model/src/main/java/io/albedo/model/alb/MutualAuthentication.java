package io.albedo.model.alb;

import java.util.Optional;

/**
 * Mutual TLS of an HTTPS listener.
 *
 * @param mode {@code off}, {@code passthrough} or {@code verify}
 * @param trustStore absent unless the mode is {@code verify}
 */
public record MutualAuthentication(
    String mode,
    Optional<Token<Arn>> trustStore,
    Optional<Boolean> ignoreClientCertificateExpiry,
    Optional<String> advertiseTrustStoreCaNames) {

  /** The same with another trust store. */
  public MutualAuthentication trusting(Optional<Token<Arn>> other) {
    return new MutualAuthentication(
        mode, other, ignoreClientCertificateExpiry, advertiseTrustStoreCaNames);
  }
}
