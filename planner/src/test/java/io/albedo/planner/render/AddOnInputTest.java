package io.albedo.planner.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.CertificateType;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.ValidationRecord;
import io.albedo.model.plan.AddOnCall;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.CertificateCall;
import io.albedo.model.plan.OperationId;
import io.albedo.planner.json.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Requests of WAF, Shield, ACM and Route 53 are written as their APIs document them. */
class AddOnInputTest {

  private static final Token<Arn> BALANCER = Token.of(new Arn("arn:lb"));
  private static final Token<Arn> CERTIFICATE = Token.of(new Arn("arn:c"));
  private static final ResourceId MADE = ResourceId.certificate("amazon_issued/a.org-1");
  private static final ResourceId VALIDATION = ResourceId.validationOf(MADE);

  @Test
  void webAcls() {
    Token<Arn> acl = Token.of(new Arn("arn:acl"));
    assertThat(input(new AddOnCall.AssociateWebAcl(acl, BALANCER)))
        .isEqualTo("{\"WebACLArn\":\"arn:acl\",\"ResourceArn\":\"arn:lb\"}");
    assertThat(input(new AddOnCall.DisassociateWebAcl(BALANCER)))
        .isEqualTo("{\"ResourceArn\":\"arn:lb\"}");
  }

  @Test
  void webAclsOfWafClassicGoById() {
    assertThat(input(new AddOnCall.AssociateRegionalWebAcl("w1", BALANCER)))
        .isEqualTo("{\"WebACLId\":\"w1\",\"ResourceArn\":\"arn:lb\"}");
    assertThat(input(new AddOnCall.DisassociateRegionalWebAcl(BALANCER)))
        .isEqualTo("{\"ResourceArn\":\"arn:lb\"}");
  }

  @Test
  void protections() {
    assertThat(input(new AddOnCall.CreateProtection("mine", BALANCER)))
        .isEqualTo("{\"Name\":\"mine\",\"ResourceArn\":\"arn:lb\"}");
    assertThat(input(new AddOnCall.DeleteProtection("p-1")))
        .isEqualTo("{\"ProtectionId\":\"p-1\"}");
  }

  @Test
  void aCertificateOfAmazonIsValidatedByDns() {
    assertThat(
            input(
                new CertificateCall.RequestCertificate(
                    certificate().tags(Map.of("t", "1")).build())))
        .isEqualTo(
            """
            {"DomainName":"*.a.org","ValidationMethod":"DNS",\
            "SubjectAlternativeNames":["*.a.org","a.org"],"Tags":[{"Key":"t","Value":"1"}]}\
            """);
  }

  @Test
  void aPrivateCertificateNamesItsAuthority() {
    CreatedCertificate certificate =
        certificate().type(CertificateType.PRIVATE).certificateAuthorityArn("arn:pca").build();
    assertThat(input(new CertificateCall.RequestCertificate(certificate)))
        .isEqualTo(
            """
            {"DomainName":"*.a.org","SubjectAlternativeNames":["*.a.org","a.org"],\
            "CertificateAuthorityArn":"arn:pca"}\
            """);
  }

  @Test
  void recordsThatAcmWillMakeUpAreReferences() {
    TreeMap<ResourceId, OperationId> created = new TreeMap<>();
    created.put(VALIDATION, new OperationId("await-validation-1"));
    Call call =
        new CertificateCall.ChangeResourceRecordSets(
            Token.of("/hostedzone/Z1"),
            new TreeSet<>(List.of("a.org")),
            Token.reference(VALIDATION, Attribute.VALIDATION_RECORDS));
    assertThat(JsonWriter.compact(new ApiInput(new Creators(created)).of(call)))
        .isEqualTo(
            """
            {"HostedZoneId":"/hostedzone/Z1","ChangeBatch":{"Changes":[{"Action":"UPSERT",\
            "ResourceRecordSet":{"Name":{"Ref":"await-validation-1",\
            "Attribute":"DomainValidationOptions[a.org].ResourceRecord.Name"},"Type":"CNAME",\
            "TTL":60,"ResourceRecords":[{"Value":{"Ref":"await-validation-1",\
            "Attribute":"DomainValidationOptions[a.org].ResourceRecord.Value"}}]}}]}}\
            """);
  }

  @Test
  void knownRecordsAreWrittenOnceForANameAndItsWildcard() {
    Call call =
        new CertificateCall.ChangeResourceRecordSets(
            Token.of("Z1"),
            new TreeSet<>(List.of("*.a.org", "a.org", "*.b.org")),
            Token.of(
                List.of(
                    new ValidationRecord("*.a.org", "_1.a.org.", "v1."),
                    new ValidationRecord("a.org", "_1.a.org.", "v1."),
                    new ValidationRecord("*.b.org", "_2.b.org.", "v2."))));
    assertThat(input(call))
        .containsOnlyOnce("\"Name\":\"_1.a.org.\"")
        .contains("\"Name\":\"_2.b.org.\"", "\"Value\":\"v2.\"");
  }

  @Test
  void theRestNamesTheCertificate() {
    String arn = "{\"CertificateArn\":\"arn:c\"";
    assertThat(input(new CertificateCall.AwaitValidationRecords(CERTIFICATE, VALIDATION)))
        .isEqualTo(arn + "}");
    assertThat(input(new CertificateCall.AwaitCertificateIssued(CERTIFICATE))).isEqualTo(arn + "}");
    assertThat(input(new CertificateCall.DeleteCertificate(CERTIFICATE))).isEqualTo(arn + "}");
    assertThat(
            input(
                new CertificateCall.AddTagsToCertificate(
                    CERTIFICATE, new TreeMap<>(Map.of("t", "1")))))
        .isEqualTo(arn + ",\"Tags\":[{\"Key\":\"t\",\"Value\":\"1\"}]}");
    assertThat(
            input(
                new CertificateCall.RemoveTagsFromCertificate(
                    CERTIFICATE, new TreeSet<>(List.of("t")))))
        .isEqualTo(arn + ",\"Tags\":[{\"Key\":\"t\"}]}");
  }

  private static CreatedCertificate.Builder certificate() {
    CreatedCertificate.Builder builder = CreatedCertificate.builder();
    builder
        .id(MADE)
        .type(CertificateType.AMAZON_ISSUED)
        .domainName("*.a.org")
        .addSubjectAlternativeNames("*.a.org", "a.org");
    return builder;
  }

  private static String input(Call call) {
    return JsonWriter.compact(new ApiInput(Creators.none()).of(call));
  }
}
