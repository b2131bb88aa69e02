package io.albedo.controller.json;

import io.albedo.model.alb.SubnetId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.AccountFacts.AvailabilityZone;
import io.albedo.model.cloud.AccountFacts.TrustStore;
import io.albedo.model.cloud.AccountFacts.WebAcl;
import io.albedo.model.cloud.RouteTable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a plan looks up. */
final class FactsWriter {

  private FactsWriter() {}

  static void write(AccountFacts facts, ObjectNode root) {
    root.put(SnapshotKey.REGION.text(), facts.region());
    root.put(SnapshotKey.ACCOUNT_ID.text(), facts.accountId());
    root.put(SnapshotKey.VPC_ID.text(), facts.vpc().value());
    Nodes.list(root, SnapshotKey.VPCS.text(), facts.vpcs(), NetworkWriter::vpc);
    Nodes.list(
        root, SnapshotKey.AVAILABILITY_ZONES.text(), facts.availabilityZones(), FactsWriter::zone);
    Nodes.list(root, SnapshotKey.SUBNETS.text(), facts.subnets(), NetworkWriter::subnet);
    Nodes.list(root, SnapshotKey.ROUTE_TABLES.text(), facts.routeTables(), FactsWriter::routes);
    Nodes.list(
        root,
        SnapshotKey.CERTIFICATES.text(),
        facts.certificates(),
        CertificateWriter::certificate);
    Nodes.list(root, SnapshotKey.TRUST_STORES.text(), facts.trustStores(), FactsWriter::trustStore);
    Nodes.list(root, SnapshotKey.WEB_ACLS.text(), facts.webAcls(), FactsWriter::webAcl);
    Nodes.flag(root, SnapshotKey.WAF_CLASSIC_OFFERED.text(), facts.wafClassicOffered());
    Nodes.text(
        root,
        SnapshotKey.SHIELD_SUBSCRIPTION_STATE.text(),
        facts.shieldSubscribed().map(active -> active ? "ACTIVE" : "INACTIVE"));
    facts
        .hostedZones()
        .ifPresent(
            zones ->
                Nodes.list(
                    root, SnapshotKey.HOSTED_ZONES.text(), zones, CertificateWriter::hostedZone));
  }

  private static ObjectNode zone(AvailabilityZone zone) {
    return Nodes.object()
        .put("ZoneName", zone.name())
        .put("ZoneId", zone.id())
        .put("ZoneType", zone.type());
  }

  private static ObjectNode routes(RouteTable table) {
    ObjectNode node =
        Nodes.object().put("RouteTableId", table.id()).put("VpcId", table.vpc().value());
    ArrayNode associations = node.putArray("Associations");
    if (table.main()) {
      associations.addObject().put("Main", true);
    }
    table.subnets().stream()
        .sorted()
        .map(SubnetId::value)
        .forEach(subnet -> associations.addObject().put("SubnetId", subnet).put("Main", false));
    Nodes.list(
        node, "Routes", table.gatewayIds(), gateway -> Nodes.object().put("GatewayId", gateway));
    return node;
  }

  private static ObjectNode trustStore(TrustStore store) {
    return Nodes.object()
        .put("TrustStoreArn", store.arn())
        .put("Name", store.name())
        .put("Status", store.status());
  }

  private static ObjectNode webAcl(WebAcl acl) {
    return Nodes.object().put("ARN", acl.arn()).put("Name", acl.name()).put("Id", acl.id());
  }
}
