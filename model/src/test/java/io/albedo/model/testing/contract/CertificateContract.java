package io.albedo.model.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.CertificateType;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.ValidationRecord;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.CertificateCall;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What becomes of certificates that ACM is asked for. */
public abstract class CertificateContract extends CloudContract {

  private static final ResourceId ID = ResourceId.certificate("AMAZON_ISSUED/shop.example.com-1");
  private static final Token<String> ZONE = Token.of("/hostedzone/Z0CONTRACT");

  @Test
  void one_waits_for_its_records() {
    Token<Arn> certificate = request();
    Certificate seen = observedCertificate(certificate);
    assertThat(seen.status()).isEqualTo("PENDING_VALIDATION");
    assertThat(seen.domains()).containsExactlyInAnyOrder("shop.example.com", "*.shop.example.com");
    assertThat(seen.tags()).isEqualTo(ContractAccount.tags(ID.id()));
  }

  @Test
  void its_records_are_told() {
    assertThat(records(request()))
        .extracting(ValidationRecord::domain)
        .containsExactlyInAnyOrder("shop.example.com", "*.shop.example.com");
  }

  @Test
  void one_cannot_be_used_before_it_is_issued() {
    Token<Arn> certificate = request();
    refused(
        "UnsupportedCertificate",
        new Call.CreateListener(
            ContractSpecs.secureListener(balancer()).certificates(List.of(certificate)).build()));
  }

  @Test
  void one_is_issued_when_its_records_are_there() {
    Token<Arn> certificate = request();
    refused("Timeout", new CertificateCall.AwaitCertificateIssued(certificate));
    write(records(certificate));
    done(new CertificateCall.AwaitCertificateIssued(certificate));
    assertThat(observedCertificate(certificate).isIssued()).isTrue();
  }

  @Test
  void records_may_be_written_again() {
    List<ValidationRecord> records = records(request());
    write(records);
    write(records);
  }

  @Test
  void tags_come_and_go() {
    Token<Arn> certificate = request();
    done(
        new CertificateCall.AddTagsToCertificate(
            certificate, new TreeMap<>(Map.of("team", "shop"))));
    assertThat(observedCertificate(certificate).tags()).containsEntry("team", "shop");
    done(
        new CertificateCall.RemoveTagsFromCertificate(certificate, new TreeSet<>(List.of("team"))));
    assertThat(observedCertificate(certificate).tags()).isEqualTo(ContractAccount.tags(ID.id()));
  }

  @Test
  void one_that_is_used_stays() {
    Token<Arn> certificate = request();
    write(records(certificate));
    done(new CertificateCall.AwaitCertificateIssued(certificate));
    done(
        new Call.CreateListener(
            ContractSpecs.secureListener(balancer()).certificates(List.of(certificate)).build()));
    refused("ResourceInUseException", new CertificateCall.DeleteCertificate(certificate));
  }

  @Test
  void one_that_is_gone_need_not_be_deleted() {
    Token<Arn> certificate = request();
    done(new CertificateCall.DeleteCertificate(certificate));
    done(new CertificateCall.DeleteCertificate(certificate));
  }

  private Token<Arn> request() {
    CreatedCertificate wanted =
        CreatedCertificate.builder()
            .id(ID)
            .type(CertificateType.AMAZON_ISSUED)
            .domainName("shop.example.com")
            .addSubjectAlternativeNames("shop.example.com", "*.shop.example.com")
            .tags(ContractAccount.tags(ID.id()))
            .build();
    return create(new CertificateCall.RequestCertificate(wanted), Attribute.CERTIFICATE_ARN);
  }

  private List<ValidationRecord> records(Token<Arn> certificate) {
    Map<Attribute, String> told =
        done(new CertificateCall.AwaitValidationRecords(certificate, ResourceId.validationOf(ID)));
    return ValidationRecord.parse(told.getOrDefault(Attribute.VALIDATION_RECORDS, ""));
  }

  private void write(List<ValidationRecord> records) {
    TreeSet<String> domains = new TreeSet<>();
    records.forEach(record -> domains.add(record.domain()));
    done(new CertificateCall.ChangeResourceRecordSets(ZONE, domains, Token.of(records)));
  }

  private Certificate observedCertificate(Token<Arn> arn) {
    return state().facts().orElseThrow().certificates().stream()
        .filter(c -> Token.of(c.arn()).equals(arn))
        .findFirst()
        .orElseThrow();
  }
}
