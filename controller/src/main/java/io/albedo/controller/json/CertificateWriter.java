package io.albedo.controller.json;

import io.albedo.model.alb.ValidationRecord;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.DomainValidation;
import io.albedo.model.cloud.HostedZone;
import tools.jackson.databind.node.ObjectNode;

/** Writes certificates of ACM, and the zones of Route 53 in which they are validated. */
final class CertificateWriter {

  private CertificateWriter() {}

  static ObjectNode certificate(Certificate certificate) {
    ObjectNode node = Nodes.object().put("CertificateArn", certificate.arn().value());
    certificate.domains().stream().findFirst().ifPresent(name -> node.put("DomainName", name));
    Nodes.texts(node, "SubjectAlternativeNames", certificate.domains());
    node.put("Status", certificate.status());
    Nodes.text(node, "CertificateAuthorityArn", certificate.certificateAuthorityArn());
    Nodes.listIfAny(
        node, "DomainValidationOptions", certificate.validations(), CertificateWriter::validation);
    if (!certificate.tags().isEmpty()) {
      Nodes.tags(node, certificate.tags());
    }
    return node;
  }

  private static ObjectNode validation(DomainValidation validation) {
    ObjectNode node =
        Nodes.object()
            .put("DomainName", validation.domain())
            .put("ValidationStatus", validation.status());
    validation.record().ifPresent(record -> node.set("ResourceRecord", record(record)));
    return node;
  }

  private static ObjectNode record(ValidationRecord record) {
    return Nodes.object()
        .put("Name", record.name())
        .put("Type", "CNAME")
        .put("Value", record.value());
  }

  static ObjectNode hostedZone(HostedZone zone) {
    ObjectNode node = Nodes.object().put("Id", zone.id()).put("Name", zone.name());
    node.putObject("Config").put("PrivateZone", zone.privateZone());
    return node;
  }
}
