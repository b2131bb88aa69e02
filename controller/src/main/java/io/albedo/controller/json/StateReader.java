package io.albedo.controller.json;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.cloud.UnfamiliarResource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads everything in a snapshot, what others hang on first. */
final class StateReader {

  private final Snapshot snapshot;
  private final Attachments attachments;
  private final CloudState.Builder state = CloudState.builder();
  private final List<UnfamiliarResource> unfamiliar = new ArrayList<>();
  private final Set<Arn> passedOver = new HashSet<>();

  StateReader(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.attachments = new Attachments(snapshot);
  }

  CloudState read() {
    if (snapshot.hasFacts()) {
      state.facts(new FactsReader(snapshot).read());
    }
    securityGroups();
    loadBalancers();
    targetGroups();
    interfaces();
    attachments.reportUnused();
    return state.unfamiliar(unfamiliar).build();
  }

  private void securityGroups() {
    snapshot
        .distinct(SnapshotKey.SECURITY_GROUPS, "GroupId", SecurityGroupReader::read)
        .forEach(
            group -> {
              state.addSecurityGroups(group.observed());
              if (!group.descriptions().isEmpty()) {
                state.putPermissionDescriptions(group.observed().groupId(), group.descriptions());
              }
            });
  }

  private void loadBalancers() {
    List<ObservedLoadBalancer> balancers =
        snapshot.distinct(
            SnapshotKey.LOAD_BALANCERS,
            "LoadBalancerArn",
            new LoadBalancerReader(attachments, unfamiliar)::read);
    state.loadBalancers(balancers);
    Map<Arn, ObservedLoadBalancer> byArn =
        balancers.stream().collect(toMap(ObservedLoadBalancer::arn, balancer -> balancer));
    listeners(byArn);
    addOns(with(byArn.keySet(), ResourceType.LOAD_BALANCER));
  }

  private void addOns(Set<Arn> balancers) {
    var associations = new AssociationReader(snapshot);
    state
        .webAclAssociations(associations.webAcls(balancers))
        .regionalWebAclAssociations(associations.regionalWebAcls(balancers))
        .shieldProtections(associations.protections(balancers));
  }

  private void listeners(Map<Arn, ObservedLoadBalancer> balancers) {
    List<ObservedListener> listeners =
        snapshot.distinct(
            SnapshotKey.LISTENERS,
            "ListenerArn",
            new ListenerReader(snapshot, attachments, balancers, unfamiliar, passedOver)::read);
    state.listeners(listeners);
    Map<Arn, Integer> ports =
        listeners.stream().collect(toMap(ObservedListener::arn, l -> l.spec().port()));
    state.rules(
        snapshot.distinct(
            SnapshotKey.RULES, "RuleArn", new RuleReader(snapshot, ports, passedOver)::read));
  }

  private Set<Arn> with(Set<Arn> known, ResourceType type) {
    Set<Arn> all = new HashSet<>(known);
    unfamiliar.stream().filter(u -> u.type() == type).forEach(u -> all.add(u.arn()));
    return all;
  }

  private void interfaces() {
    snapshot
        .distinct(SnapshotKey.INSTANCES, "InstanceId", InterfaceReader::instance)
        .forEach(instance -> state.putInstances(instance.id(), instance));
    snapshot
        .distinct(
            SnapshotKey.NETWORK_INTERFACES, "NetworkInterfaceId", InterfaceReader::networkInterface)
        .forEach(found -> state.putNetworkInterfaces(found.id(), found));
  }

  private void targetGroups() {
    List<ObservedTargetGroup> groups =
        snapshot.distinct(
            SnapshotKey.TARGET_GROUPS,
            "TargetGroupArn",
            new TargetGroupReader(attachments, unfamiliar)::read);
    state.targetGroups(groups);
    Set<Arn> arns = groups.stream().map(ObservedTargetGroup::arn).collect(toSet());
    state.targets(new AssociationReader(snapshot).targets(with(arns, ResourceType.TARGET_GROUP)));
  }
}
