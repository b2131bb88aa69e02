package io.albedo.model.cloud;

import io.albedo.model.alb.Arn;
import java.util.List;
import java.util.Optional;

/**
 * An ACM certificate.
 *
 * @param status {@code ISSUED} if it can be used
 * @param domains its subject alternative names
 */
public record Certificate(
    Arn arn, String status, List<String> domains, Optional<String> certificateAuthorityArn) {
  public Certificate {
    domains = List.copyOf(domains);
  }
}
