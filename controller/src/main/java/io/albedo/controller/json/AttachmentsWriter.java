package io.albedo.controller.json;

import io.albedo.model.alb.Arn;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedTarget;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a snapshot keeps by ARN. */
final class AttachmentsWriter {

  private AttachmentsWriter() {}

  static void write(CloudState state, ObjectNode root) {
    ObjectNode targets = root.putObject(SnapshotKey.TARGETS.text());
    state.targets().forEach((arn, all) -> putTargets(targets, arn, all));
    Nodes.listIfAny(
        root, SnapshotKey.INSTANCES.text(), state.instances().values(), InterfaceWriter::instance);
    Nodes.listIfAny(
        root,
        SnapshotKey.NETWORK_INTERFACES.text(),
        state.networkInterfaces().values(),
        InterfaceWriter::networkInterface);
    ObjectNode attributes = root.putObject(SnapshotKey.ATTRIBUTES.text());
    attributes(state).forEach((arn, values) -> Nodes.textMap(attributes, arn.value(), values));
    ObjectNode capacity = root.putObject(SnapshotKey.CAPACITY_RESERVATIONS.text());
    state
        .loadBalancers()
        .forEach(
            balancer ->
                Nodes.number(
                    capacity, balancer.arn().value(), balancer.spec().minimumCapacityUnits()));
    ObjectNode acls = root.putObject(SnapshotKey.WEB_ACL_ASSOCIATIONS.text());
    state.webAclAssociations().forEach((arn, acl) -> acls.put(arn.value(), acl.value()));
    writeAddOns(state, root);
  }

  /** Nothing of services that nobody has looked at. */
  private static void writeAddOns(CloudState state, ObjectNode root) {
    if (!state.regionalWebAclAssociations().isEmpty()) {
      ObjectNode acls = root.putObject(SnapshotKey.REGIONAL_WEB_ACL_ASSOCIATIONS.text());
      state.regionalWebAclAssociations().forEach((arn, acl) -> acls.put(arn.value(), acl));
    }
    Nodes.listIfAny(
        root,
        SnapshotKey.PROTECTIONS.text(),
        state.shieldProtections().entrySet(),
        entry ->
            Nodes.object()
                .put("Id", entry.getValue().id())
                .put("Name", entry.getValue().name())
                .put("ResourceArn", entry.getKey().value()));
  }

  private static SortedMap<Arn, SortedMap<String, String>> attributes(CloudState state) {
    var all = new TreeMap<Arn, SortedMap<String, String>>();
    state.loadBalancers().forEach(o -> all.put(o.arn(), o.spec().attributes()));
    state.listeners().forEach(o -> all.put(o.arn(), o.spec().attributes()));
    state.targetGroups().forEach(o -> all.put(o.arn(), o.spec().attributes()));
    all.values().removeIf(SortedMap::isEmpty);
    return all;
  }

  private static void putTargets(ObjectNode owner, Arn group, List<ObservedTarget> targets) {
    Nodes.list(owner, group.value(), targets, AttachmentsWriter::target);
  }

  /** In the short form, or as {@code DescribeTargetHealth} has it if somebody has asked. */
  private static ObjectNode target(ObservedTarget observed) {
    ObjectNode target = Nodes.object().put("Id", observed.id());
    Nodes.number(target, "Port", observed.port());
    Nodes.text(target, "AvailabilityZone", observed.availabilityZone());
    return observed.health().map(health -> withHealth(target, health)).orElse(target);
  }

  private static ObjectNode withHealth(ObjectNode target, ObservedTarget.Health health) {
    ObjectNode wrapper = Nodes.object();
    wrapper.set("Target", target);
    ObjectNode state = wrapper.putObject("TargetHealth").put("State", health.state());
    Nodes.text(state, "Reason", health.reason());
    Nodes.text(state, "Description", health.description());
    return wrapper;
  }
}
