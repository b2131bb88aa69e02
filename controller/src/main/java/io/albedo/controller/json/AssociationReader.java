package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.alb.Arn;
import io.albedo.model.cloud.ObservedProtection;
import io.albedo.model.cloud.ObservedTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Reads what a snapshot lists by the ARN of a load balancer or of a target group. */
final class AssociationReader {

  private static final int HIGHEST_PORT = 65535;

  private final Snapshot snapshot;

  AssociationReader(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  SortedMap<Arn, Arn> webAcls(Set<Arn> loadBalancers) {
    return byArn(
        SnapshotKey.WEB_ACL_ASSOCIATIONS,
        loadBalancers,
        (all, name) -> all.text(name).filter(acl -> !acl.isEmpty()).map(Arn::new));
  }

  SortedMap<Arn, String> regionalWebAcls(Set<Arn> loadBalancers) {
    return byArn(
        SnapshotKey.REGIONAL_WEB_ACL_ASSOCIATIONS,
        loadBalancers,
        (all, name) -> all.text(name).filter(acl -> !acl.isEmpty()));
  }

  /** Those of load balancers; an account may protect much else. */
  SortedMap<Arn, ObservedProtection> protections(Set<Arn> loadBalancers) {
    var found = new TreeMap<Arn, ObservedProtection>();
    snapshot
        .distinct(SnapshotKey.PROTECTIONS, "Id", AssociationReader::protection)
        .forEach(
            entry -> {
              if (loadBalancers.contains(entry.getKey())) {
                found.put(entry.getKey(), entry.getValue());
              } else if (entry.getKey().value().contains(":loadbalancer/")) {
                snapshot.dangling(SnapshotKey.PROTECTIONS, "ResourceArn", entry.getKey().value());
              }
            });
    return found;
  }

  private static Optional<Map.Entry<Arn, ObservedProtection>> protection(Fields protection) {
    return Optional.of(
        Map.entry(
            new Arn(protection.requiredText("ResourceArn")),
            new ObservedProtection(
                protection.requiredText("Id"), protection.requiredText("Name"))));
  }

  SortedMap<Arn, List<ObservedTarget>> targets(Set<Arn> targetGroups) {
    return byArn(
        SnapshotKey.TARGETS,
        targetGroups,
        (all, name) ->
            Optional.of(all.maps(name).stream().map(AssociationReader::target).toList()));
  }

  private <T> SortedMap<Arn, T> byArn(
      SnapshotKey key, Set<Arn> known, BiFunction<Fields, String, Optional<T>> reader) {
    var found = new TreeMap<Arn, T>();
    Optional<Fields> all = snapshot.map(key);
    for (String name : all.map(Fields::names).orElse(Set.of())) {
      Arn arn = new Arn(name);
      if (known.contains(arn)) {
        all.flatMap(fields -> reader.apply(fields, name)).ifPresent(v -> found.put(arn, v));
      } else {
        snapshot.dangling(key, key.text() + "." + name, name);
      }
    }
    return found;
  }

  /** What is registered, alone or as {@code DescribeTargetHealth} wraps it. */
  private static ObservedTarget target(Fields entry) {
    Fields target = entry.map("Target").orElse(entry);
    OptionalInt port = target.number("Port", 0, HIGHEST_PORT);
    return new ObservedTarget(
        target.requiredText("Id"),
        port,
        target.text("AvailabilityZone"),
        entry.map("TargetHealth").map(AssociationReader::health));
  }

  private static ObservedTarget.Health health(Fields health) {
    return new ObservedTarget.Health(
        health.requiredText("State"), health.text("Reason"), health.text("Description"));
  }
}
