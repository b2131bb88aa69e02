package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.AccountFacts.AvailabilityZone;
import io.albedo.model.cloud.AccountFacts.TrustStore;
import io.albedo.model.cloud.AccountFacts.WebAcl;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.RouteTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what only AWS knows and a plan looks up. */
final class FactsReader {

  private final Snapshot snapshot;

  FactsReader(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  AccountFacts read() {
    return AccountFacts.builder()
        .region(snapshot.text(SnapshotKey.REGION).orElse(""))
        .accountId(snapshot.text(SnapshotKey.ACCOUNT_ID).orElse(""))
        .vpc(new VpcId(snapshot.requiredText(SnapshotKey.VPC_ID)))
        .vpcs(snapshot.distinct(SnapshotKey.VPCS, "VpcId", NetworkReader::vpc))
        .availabilityZones(
            snapshot.distinct(SnapshotKey.AVAILABILITY_ZONES, "ZoneName", FactsReader::zone))
        .subnets(snapshot.distinct(SnapshotKey.SUBNETS, "SubnetId", NetworkReader::subnet))
        .routeTables(
            snapshot.distinct(SnapshotKey.ROUTE_TABLES, "RouteTableId", FactsReader::routes))
        .certificates(
            snapshot.distinct(SnapshotKey.CERTIFICATES, "CertificateArn", FactsReader::certificate))
        .trustStores(
            snapshot.distinct(SnapshotKey.TRUST_STORES, "TrustStoreArn", FactsReader::trustStore))
        .webAcls(snapshot.distinct(SnapshotKey.WEB_ACLS, "ARN", FactsReader::webAcl))
        .build();
  }

  private static Optional<AvailabilityZone> zone(Fields zone) {
    return Optional.of(
        new AvailabilityZone(
            zone.requiredText("ZoneName"),
            zone.requiredText("ZoneId"),
            zone.text("ZoneType").orElse("availability-zone")));
  }

  private static Optional<RouteTable> routes(Fields table) {
    List<Fields> associations = table.maps("Associations");
    return Optional.of(
        new RouteTable(
            table.requiredText("RouteTableId"),
            new VpcId(table.requiredText("VpcId")),
            associations.stream().anyMatch(a -> a.flag("Main").orElse(false)),
            associations.stream()
                .flatMap(a -> a.text("SubnetId").stream())
                .map(SubnetId::new)
                .collect(Collectors.toSet()),
            table.maps("Routes").stream()
                .flatMap(route -> route.text("GatewayId").stream())
                .toList()));
  }

  private static Optional<Certificate> certificate(Fields certificate) {
    List<String> names = certificate.texts("SubjectAlternativeNames");
    return Optional.of(
        new Certificate(
            new Arn(certificate.requiredText("CertificateArn")),
            certificate.requiredText("Status"),
            names.isEmpty() ? certificate.text("DomainName").stream().toList() : names,
            certificate.text("CertificateAuthorityArn")));
  }

  private static Optional<TrustStore> trustStore(Fields store) {
    return Optional.of(
        new TrustStore(
            store.requiredText("Name"),
            store.requiredText("TrustStoreArn"),
            store.requiredText("Status")));
  }

  private static Optional<WebAcl> webAcl(Fields acl) {
    return Optional.of(
        new WebAcl(acl.requiredText("Name"), acl.requiredText("ARN"), acl.requiredText("Id")));
  }
}
