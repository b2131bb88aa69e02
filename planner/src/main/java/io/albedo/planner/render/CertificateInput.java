package io.albedo.planner.render;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.CertificateType;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.ValidationRecord;
import io.albedo.model.plan.CertificateCall;
import io.albedo.model.plan.CertificateCall.ChangeResourceRecordSets;
import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Requests of the APIs of ACM and Route 53. Sources: their API references. */
record CertificateInput(TokenJson tokens) {

  Json.Obj of(CertificateCall call) {
    return switch (call) {
      case CertificateCall.RequestCertificate c -> request(c.certificate());
      case CertificateCall.AwaitValidationRecords c -> of(c.certificate()).build();
      case ChangeResourceRecordSets c -> records(c);
      case CertificateCall.AwaitCertificateIssued c -> of(c.certificate()).build();
      case CertificateCall.AddTagsToCertificate c ->
          of(c.certificate()).put("Tags", KeyValueJson.of(c.tags())).build();
      case CertificateCall.RemoveTagsFromCertificate c ->
          of(c.certificate()).put("Tags", KeyValueJson.keys(c.keys())).build();
      case CertificateCall.DeleteCertificate c -> of(c.certificate()).build();
    };
  }

  private JsonObjectBuilder of(Token<Arn> certificate) {
    return Json.object().put("CertificateArn", tokens.text(certificate));
  }

  /** A method of validation is only for certificates that Amazon issues. */
  private static Json.Obj request(CreatedCertificate certificate) {
    JsonObjectBuilder input = Json.object().put("DomainName", certificate.domainName());
    if (certificate.type() == CertificateType.AMAZON_ISSUED) {
      input.put("ValidationMethod", "DNS");
    }
    input
        .put("SubjectAlternativeNames", Json.strings(certificate.subjectAlternativeNames()))
        .putIfPresent("CertificateAuthorityArn", certificate.certificateAuthorityArn());
    if (!certificate.tags().isEmpty()) {
      input.put("Tags", KeyValueJson.of(certificate.tags()));
    }
    return input.build();
  }

  private Json.Obj records(ChangeResourceRecordSets call) {
    return Json.object()
        .put("HostedZoneId", tokens.text(call.hostedZoneId()))
        .put("ChangeBatch", Json.object().put("Changes", changes(call)).build())
        .build();
  }

  private Json changes(ChangeResourceRecordSets call) {
    return new Json.Arr(
        withoutTwins(call.domains()).stream()
            .<Json>map(
                domain -> upsert(record(domain, "Name", call), record(domain, "Value", call)))
            .toList());
  }

  /** {@code *.example.com} has the record of {@code example.com}, and no record comes twice. */
  private static List<String> withoutTwins(Collection<String> domains) {
    List<String> all = new ArrayList<>(domains);
    all.removeIf(domain -> domain.startsWith("*.") && domains.contains(domain.substring(2)));
    return all;
  }

  private static Json upsert(Json name, Json value) {
    Json record =
        Json.object()
            .put("Name", name)
            .put("Type", "CNAME")
            .put("TTL", ChangeResourceRecordSets.TTL_SECONDS)
            .put(
                "ResourceRecords", new Json.Arr(List.of(Json.object().put("Value", value).build())))
            .build();
    return Json.object().put("Action", "UPSERT").put("ResourceRecordSet", record).build();
  }

  /** A part of a record: itself if it is known, else where in the answer of ACM it will be. */
  private Json record(String domain, String part, ChangeResourceRecordSets call) {
    return call.records() instanceof Token.Reference<?> reference
        ? tokens.reference(
            reference.resource(),
            reference.attribute().apiField() + "[" + domain + "].ResourceRecord." + part)
        : tokens.json(call.records(), known -> new Json.Str(part(known, domain, part)));
  }

  private static String part(List<ValidationRecord> records, String domain, String part) {
    return records.stream()
        .filter(r -> r.domain().equals(domain))
        .map(r -> part.equals("Name") ? r.name() : r.value())
        .findFirst()
        .orElse("");
  }
}
