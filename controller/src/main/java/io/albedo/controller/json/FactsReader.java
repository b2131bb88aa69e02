package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.AccountFacts.AvailabilityZone;
import io.albedo.model.cloud.AccountFacts.TrustStore;
import io.albedo.model.cloud.AccountFacts.WebAcl;
import io.albedo.model.cloud.HostedZone;
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
            snapshot.distinct(
                SnapshotKey.CERTIFICATES, "CertificateArn", CertificateReader::certificate))
        .trustStores(
            snapshot.distinct(SnapshotKey.TRUST_STORES, "TrustStoreArn", FactsReader::trustStore))
        .webAcls(snapshot.distinct(SnapshotKey.WEB_ACLS, "ARN", FactsReader::webAcl))
        .wafClassicOffered(wafClassicOffered())
        .shieldSubscribed(shieldSubscribed())
        .hostedZones(hostedZones())
        .build();
  }

  /** Who has looked for its web ACLs has found it. */
  private Optional<Boolean> wafClassicOffered() {
    return snapshot
        .flag(SnapshotKey.WAF_CLASSIC_OFFERED)
        .or(
            () ->
                Optional.of(true)
                    .filter(any -> snapshot.has(SnapshotKey.REGIONAL_WEB_ACL_ASSOCIATIONS)));
  }

  /** In the words of GetSubscriptionState. Only a subscriber has protections to list. */
  private Optional<Boolean> shieldSubscribed() {
    return snapshot
        .textOf(SnapshotKey.SHIELD_SUBSCRIPTION_STATE, "ACTIVE", "INACTIVE")
        .map("ACTIVE"::equals)
        .or(() -> Optional.of(true).filter(any -> snapshot.has(SnapshotKey.PROTECTIONS)));
  }

  private Optional<List<HostedZone>> hostedZones() {
    return snapshot.has(SnapshotKey.HOSTED_ZONES)
        ? Optional.of(
            snapshot.distinct(SnapshotKey.HOSTED_ZONES, "Id", CertificateReader::hostedZone))
        : Optional.empty();
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
