package io.albedo.planner.testing;

import static io.albedo.planner.testing.Nodes.textOr;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cluster.Pod;
import io.albedo.planner.simulate.World;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * How targets, permissions, conditions of pods and notes of targets stand, as lines of text; the
 * same for what was recorded and for what a simulation comes to.
 */
public record TargetPicture(
    SortedSet<String> targets,
    SortedSet<String> permissions,
    SortedSet<String> conditions,
    SortedSet<String> notes) {

  private static final String GATES = "target-health.elbv2.k8s.aws/";

  /** Of a step as it was recorded. */
  public static TargetPicture of(JsonNode recorded) {
    TargetPicture picture = empty();
    recorded
        .path("targets")
        .properties()
        .forEach(e -> e.getValue().values().forEach(t -> picture.addTarget(e.getKey(), t)));
    recorded
        .path("securityGroupPermissions")
        .properties()
        .forEach(
            group ->
                group
                    .getValue()
                    .values()
                    .forEach(
                        p ->
                            TargetAccountReader.permissions(p)
                                .forEach((one, text) -> picture.add(group.getKey(), one, text))));
    recorded
        .path("podConditions")
        .properties()
        .forEach(e -> e.getValue().values().forEach(c -> picture.addCondition(e.getKey(), c)));
    Nodes.map(recorded, "configMaps").forEach(picture::addNote);
    return picture;
  }

  private static TargetPicture empty() {
    return new TargetPicture(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
  }

  private void addTarget(String group, JsonNode target) {
    JsonNode described = target.path("Target");
    targets.add(
        target(
            group,
            textOr(described, "Id", "") + ":" + textOr(described, "Port", ""),
            textOr(described, "AvailabilityZone", ""),
            textOr(target.path("TargetHealth"), "State", "")));
  }

  private static String target(String group, String key, String zone, String state) {
    return group.substring(group.lastIndexOf('/') + 1) + " " + key + " " + zone + " " + state;
  }

  private void add(String group, IpPermission permission, String description) {
    permissions.add(
        "%s %s %d-%d %s (%s)"
            .formatted(
                group,
                permission.protocol(),
                permission.fromPort(),
                permission.toPort(),
                permission.source().value(),
                description));
  }

  private void addCondition(String pod, JsonNode condition) {
    String type = textOr(condition, "type", "");
    if (type.startsWith(GATES)) {
      add(
          pod,
          type,
          new Pod.Condition(
              textOr(condition, "status", ""),
              textOr(condition, "reason", ""),
              textOr(condition, "message", "")));
    }
  }

  private void add(String pod, String type, Pod.Condition condition) {
    conditions.add(
        "%s %s %s/%s/%s"
            .formatted(
                pod,
                type.substring(GATES.length()),
                condition.status(),
                condition.reason(),
                condition.message()));
  }

  private void addNote(String name, String targets) {
    notes.add(name + " " + new TreeSet<>(Arrays.asList(targets.split(",", -1))));
  }

  /** Of a world. */
  public static TargetPicture of(World world) {
    TargetPicture picture = empty();
    world.cloud().targets().forEach((arn, all) -> all.forEach(t -> picture.add(arn.value(), t)));
    world
        .cloud()
        .securityGroups()
        .forEach(
            group ->
                group
                    .spec()
                    .ingress()
                    .forEach(
                        p ->
                            picture.add(
                                group.groupId().value(),
                                p,
                                world
                                    .cloud()
                                    .permissionDescriptions()
                                    .getOrDefault(group.groupId(), new java.util.TreeMap<>())
                                    .getOrDefault(p, ""))));
    world.pods().values().forEach(picture::add);
    world
        .configMaps()
        .values()
        .forEach(map -> picture.addNote(map.name().text(), map.data().getOrDefault("targets", "")));
    return picture;
  }

  private void add(String group, ObservedTarget target) {
    targets.add(
        target(
            group,
            target.id() + ":" + target.port().orElse(0),
            target.availabilityZone().orElse(""),
            target.health().map(ObservedTarget.Health::state).orElse("")));
  }

  private void add(Pod pod) {
    pod.conditions().entrySet().stream()
        .filter(e -> e.getKey().startsWith(GATES))
        .forEach(e -> add(pod.name().text(), e.getKey(), e.getValue()));
  }
}
