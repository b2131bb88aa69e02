package io.albedo.planner.canonical;

import io.albedo.model.alb.CertificateType;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.CreatedCertificate.Stage;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.DomainValidation;
import java.util.List;

/** Certificates that ACM was asked for, as it has them. */
final class PresentCertificate {

  private PresentCertificate() {}

  static Present<CreatedCertificate> of(Certificate certificate, String id) {
    boolean isPrivate = certificate.certificateAuthorityArn().isPresent();
    return new Present<>(
        Canonical.of(
            CreatedCertificate.builder()
                .id(ResourceId.certificate(id))
                .type(isPrivate ? CertificateType.PRIVATE : CertificateType.AMAZON_ISSUED)
                .certificateAuthorityArn(certificate.certificateAuthorityArn())
                .domainName(certificate.domains().stream().findFirst().orElse(""))
                .subjectAlternativeNames(certificate.domains())
                .tags(certificate.tags())
                .stage(stage(certificate.status()))
                .unvalidated(certificate.isIssued() ? List.of() : unvalidated(certificate))
                .build()),
        certificate.arn().value());
  }

  /** Source: CertificateDetail in the ACM API reference, field Status. */
  private static Stage stage(String status) {
    return switch (status) {
      case "ISSUED" -> Stage.ISSUED;
      case "PENDING_VALIDATION" -> Stage.PENDING;
      default -> Stage.UNUSABLE;
    };
  }

  /** All names, if nobody has asked how far they are. */
  private static List<String> unvalidated(Certificate certificate) {
    return certificate.validations().isEmpty()
        ? certificate.domains()
        : certificate.validations().stream()
            .filter(validation -> !validation.isDone())
            .map(DomainValidation::domain)
            .toList();
  }
}
