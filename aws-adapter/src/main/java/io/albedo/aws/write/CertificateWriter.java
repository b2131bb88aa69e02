package io.albedo.aws.write;

import io.albedo.aws.map.CertificateRequests;
import io.albedo.aws.map.Known;
import io.albedo.aws.map.RecordRequests;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.ValidationRecord;
import io.albedo.model.plan.CertificateCall;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.CertificateStatus;
import software.amazon.awssdk.services.acm.model.DomainValidation;
import software.amazon.awssdk.services.acm.model.ResourceRecord;
import software.amazon.awssdk.services.route53.Route53Client;

/** Calls about certificates, and about the records that validate them. */
final class CertificateWriter {

  private static final Patience FOR_RECORDS = Patience.ofSeconds(5, 30);
  private static final Patience UNTIL_ISSUED = Patience.ofSeconds(10, 1800);

  private final AcmClient writing;
  private final AcmClient reading;
  private final Route53Client records;
  private final Poll poll;

  CertificateWriter(AcmClient writing, AcmClient reading, Route53Client records, Poll poll) {
    this.writing = writing;
    this.reading = reading;
    this.records = records;
    this.poll = poll;
  }

  Map<Attribute, String> apply(CertificateCall call)
      throws InterruptedException, WaitFailedException {
    switch (call) {
      case CertificateCall.RequestCertificate c -> {
        return request(c);
      }
      case CertificateCall.AwaitValidationRecords c -> {
        return awaitRecords(c.certificate());
      }
      case CertificateCall.ChangeResourceRecordSets c ->
          records.changeResourceRecordSets(RecordRequests.write(c));
      case CertificateCall.AwaitCertificateIssued c -> awaitIssued(c.certificate());
      case CertificateCall.AddTagsToCertificate c ->
          writing.addTagsToCertificate(CertificateRequests.tag(c));
      case CertificateCall.RemoveTagsFromCertificate c ->
          writing.removeTagsFromCertificate(CertificateRequests.untag(c));
      case CertificateCall.DeleteCertificate c ->
          writing.deleteCertificate(CertificateRequests.delete(c));
    }
    return Map.of();
  }

  /** The token is the same for all attempts at this call, and for no other call. */
  private Map<Attribute, String> request(CertificateCall.RequestCertificate call) {
    String token = UUID.randomUUID().toString().replace("-", "");
    return Map.of(
        Attribute.CERTIFICATE_ARN,
        writing
            .requestCertificate(CertificateRequests.request(call.certificate(), token))
            .certificateArn());
  }

  private Map<Attribute, String> awaitRecords(Token<Arn> certificate)
      throws InterruptedException, WaitFailedException {
    CertificateDetail last =
        poll.until(CertificateWriter::hasRecords, FOR_RECORDS, () -> describe(certificate));
    if (!hasRecords(last)) {
      throw new WaitFailedException(
          "Timeout", "ACM has not made up the records of " + Known.text(certificate));
    }
    return Map.of(Attribute.VALIDATION_RECORDS, ValidationRecord.text(recordsOf(last)));
  }

  private static boolean hasRecords(CertificateDetail certificate) {
    return !certificate.domainValidationOptions().isEmpty()
        && certificate.domainValidationOptions().stream().allMatch(v -> v.resourceRecord() != null);
  }

  private static List<ValidationRecord> recordsOf(CertificateDetail certificate) {
    return certificate.domainValidationOptions().stream().map(CertificateWriter::record).toList();
  }

  private static ValidationRecord record(DomainValidation validation) {
    ResourceRecord record = Objects.requireNonNull(validation.resourceRecord());
    return new ValidationRecord(validation.domainName(), record.name(), record.value());
  }

  private void awaitIssued(Token<Arn> certificate)
      throws InterruptedException, WaitFailedException {
    CertificateStatus status =
        poll.until(
            seen -> seen != CertificateStatus.PENDING_VALIDATION,
            UNTIL_ISSUED,
            () -> describe(certificate).status());
    if (status != CertificateStatus.ISSUED) {
      throw new WaitFailedException("Timeout", Known.text(certificate) + " is " + status);
    }
  }

  private CertificateDetail describe(Token<Arn> certificate) {
    return reading.describeCertificate(CertificateRequests.describe(certificate)).certificate();
  }
}
