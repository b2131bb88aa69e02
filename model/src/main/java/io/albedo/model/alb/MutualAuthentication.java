package io.albedo.model.alb;

import java.util.Optional;

/**
 * Mutual TLS of an HTTPS listener.
 *
 * @param mode {@code off}, {@code passthrough} or {@code verify}
 * @param trustStoreArn empty text unless the mode is {@code verify}
 */
public record MutualAuthentication(
    String mode,
    String trustStoreArn,
    Optional<Boolean> ignoreClientCertificateExpiry,
    Optional<String> advertiseTrustStoreCaNames) {}
