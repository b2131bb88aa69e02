package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ValidationRecord;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.DomainValidation;
import io.albedo.model.cloud.HostedZone;
import java.util.List;
import java.util.Optional;

/** Reads certificates of ACM, and the zones of Route 53 in which they are validated. */
final class CertificateReader {

  private CertificateReader() {}

  static Optional<Certificate> certificate(Fields certificate) {
    List<String> names = certificate.texts("SubjectAlternativeNames");
    return Optional.of(
        new Certificate(
            new Arn(certificate.requiredText("CertificateArn")),
            certificate.requiredText("Status"),
            names.isEmpty() ? certificate.text("DomainName").stream().toList() : names,
            certificate.text("CertificateAuthorityArn"),
            Tags.of(certificate),
            certificate.maps("DomainValidationOptions").stream()
                .map(CertificateReader::validation)
                .toList()));
  }

  private static DomainValidation validation(Fields validation) {
    String domain = validation.requiredText("DomainName");
    return new DomainValidation(
        domain,
        validation.text("ValidationStatus").orElse("PENDING_VALIDATION"),
        validation
            .map("ResourceRecord")
            .map(
                record ->
                    new ValidationRecord(
                        domain, record.requiredText("Name"), record.requiredText("Value"))));
  }

  static Optional<HostedZone> hostedZone(Fields zone) {
    return Optional.of(
        new HostedZone(
            zone.requiredText("Id"),
            zone.requiredText("Name"),
            zone.map("Config").flatMap(config -> config.flag("PrivateZone")).orElse(false)));
  }
}
