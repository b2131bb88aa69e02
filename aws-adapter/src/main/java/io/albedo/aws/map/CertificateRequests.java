package io.albedo.aws.map;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.CertificateType;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.CertificateCall;
import software.amazon.awssdk.services.acm.model.AddTagsToCertificateRequest;
import software.amazon.awssdk.services.acm.model.DeleteCertificateRequest;
import software.amazon.awssdk.services.acm.model.DescribeCertificateRequest;
import software.amazon.awssdk.services.acm.model.RemoveTagsFromCertificateRequest;
import software.amazon.awssdk.services.acm.model.RequestCertificateRequest;
import software.amazon.awssdk.services.acm.model.ValidationMethod;

/** Requests to ACM. */
public final class CertificateRequests {

  private CertificateRequests() {}

  /**
   * Asks for a certificate. A method of validation is only for those that Amazon issues.
   *
   * @param token 1 to 32 letters and digits; within an hour the same token gives the same
   *     certificate
   */
  public static RequestCertificateRequest request(CreatedCertificate certificate, String token) {
    RequestCertificateRequest.Builder request =
        RequestCertificateRequest.builder()
            .domainName(certificate.domainName())
            .subjectAlternativeNames(certificate.subjectAlternativeNames())
            .idempotencyToken(token);
    if (certificate.type() == CertificateType.AMAZON_ISSUED) {
      request.validationMethod(ValidationMethod.DNS);
    }
    certificate.certificateAuthorityArn().ifPresent(request::certificateAuthorityArn);
    if (!certificate.tags().isEmpty()) {
      request.tags(TagMapper.acm(certificate.tags()));
    }
    return request.build();
  }

  public static DescribeCertificateRequest describe(Token<Arn> certificate) {
    return DescribeCertificateRequest.builder().certificateArn(Known.text(certificate)).build();
  }

  public static AddTagsToCertificateRequest tag(CertificateCall.AddTagsToCertificate call) {
    return AddTagsToCertificateRequest.builder()
        .certificateArn(Known.text(call.certificate()))
        .tags(TagMapper.acm(call.tags()))
        .build();
  }

  public static RemoveTagsFromCertificateRequest untag(
      CertificateCall.RemoveTagsFromCertificate call) {
    return RemoveTagsFromCertificateRequest.builder()
        .certificateArn(Known.text(call.certificate()))
        .tags(TagMapper.acmKeys(call.keys()))
        .build();
  }

  public static DeleteCertificateRequest delete(CertificateCall.DeleteCertificate call) {
    return DeleteCertificateRequest.builder()
        .certificateArn(Known.text(call.certificate()))
        .build();
  }
}
