package io.albedo.aws.read.map;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ValidationRecord;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.DomainValidation;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.CertificateSummary;

/** Certificates of ACM. */
public final class CertificateMapping {

  private static final String PENDING = "PENDING_VALIDATION";

  private CertificateMapping() {}

  /** What a list tells; it does not tell how the certificate is validated. */
  public static Certificate certificate(
      CertificateSummary summary, SortedMap<String, String> tags) {
    return new Certificate(
        new Arn(summary.certificateArn()),
        Optional.ofNullable(summary.statusAsString()).orElse(""),
        names(summary.subjectAlternativeNameSummaries(), summary.domainName()),
        Optional.empty(),
        tags,
        List.of());
  }

  public static Certificate certificate(CertificateDetail detail, SortedMap<String, String> tags) {
    return new Certificate(
        new Arn(detail.certificateArn()),
        Optional.ofNullable(detail.statusAsString()).orElse(""),
        names(detail.subjectAlternativeNames(), detail.domainName()),
        Optional.ofNullable(detail.certificateAuthorityArn()),
        tags,
        detail.domainValidationOptions().stream().map(CertificateMapping::validation).toList());
  }

  private static List<String> names(List<String> all, String first) {
    return all.isEmpty() ? List.of(first) : all;
  }

  private static DomainValidation validation(
      software.amazon.awssdk.services.acm.model.DomainValidation validation) {
    String domain = validation.domainName();
    return new DomainValidation(
        domain,
        Optional.ofNullable(validation.validationStatusAsString()).orElse(PENDING),
        Optional.ofNullable(validation.resourceRecord())
            .map(record -> new ValidationRecord(domain, record.name(), record.value())));
  }
}
