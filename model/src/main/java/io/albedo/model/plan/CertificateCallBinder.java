package io.albedo.model.plan;

import io.albedo.model.alb.ValidationRecord;

/** Replaces the references in a call about certificates. */
final class CertificateCallBinder {

  private final TokenBinder binder;
  private final ResourceBinder parts;

  CertificateCallBinder(TokenBinder binder) {
    this.binder = binder;
    this.parts = new ResourceBinder(binder);
  }

  CertificateCall bind(CertificateCall call) {
    return switch (call) {
      case CertificateCall.RequestCertificate c -> c;
      case CertificateCall.AwaitValidationRecords c ->
          new CertificateCall.AwaitValidationRecords(parts.arn(c.certificate()), c.creates());
      case CertificateCall.ChangeResourceRecordSets c ->
          new CertificateCall.ChangeResourceRecordSets(
              c.hostedZoneId(), c.domains(), binder.bind(c.records(), ValidationRecord::parse));
      case CertificateCall.AwaitCertificateIssued c ->
          new CertificateCall.AwaitCertificateIssued(parts.arn(c.certificate()));
      case CertificateCall.AddTagsToCertificate c ->
          new CertificateCall.AddTagsToCertificate(parts.arn(c.certificate()), c.tags());
      case CertificateCall.RemoveTagsFromCertificate c ->
          new CertificateCall.RemoveTagsFromCertificate(parts.arn(c.certificate()), c.keys());
      case CertificateCall.DeleteCertificate c ->
          new CertificateCall.DeleteCertificate(parts.arn(c.certificate()));
    };
  }
}
