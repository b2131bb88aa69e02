package io.albedo.model.cloud;

import io.albedo.model.alb.Arn;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An ACM certificate.
 *
 * @param status {@code ISSUED} if it can be used
 * @param domains its subject alternative names
 * @param validations how it is going to be issued; empty if nobody has asked
 */
public record Certificate(
    Arn arn,
    String status,
    List<String> domains,
    Optional<String> certificateAuthorityArn,
    SortedMap<String, String> tags,
    List<DomainValidation> validations) {
  public Certificate {
    domains = List.copyOf(domains);
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    validations = List.copyOf(validations);
  }

  /** One without tags, of which it is not known how it was issued. */
  public Certificate(
      Arn arn, String status, List<String> domains, Optional<String> certificateAuthorityArn) {
    this(arn, status, domains, certificateAuthorityArn, Collections.emptySortedMap(), List.of());
  }

  public boolean isIssued() {
    return status.equals("ISSUED");
  }
}
