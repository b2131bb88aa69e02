package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.IpPermission.Kind;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.planner.canonical.TrackingTags;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads a security group; every source of a permission becomes a permission of its own. */
record SecurityGroupReader(SortedSet<IpPermission> found, SortedMap<IpPermission, String> notes) {

  private static final int ALL_PORTS = -1;

  /** A security group, and the descriptions of those permissions that have one. */
  record ReadGroup(ObservedSecurityGroup observed, SortedMap<IpPermission, String> descriptions) {}

  static Optional<ReadGroup> read(Fields group) {
    var reader = new SecurityGroupReader(new TreeSet<>(), new TreeMap<>());
    group.maps("IpPermissions").forEach(reader::permission);
    return Optional.of(new ReadGroup(reader.observed(group), reader.notes));
  }

  private ObservedSecurityGroup observed(Fields group) {
    String groupId = group.requiredText("GroupId");
    SortedMap<String, String> tags = Tags.of(group);
    return new ObservedSecurityGroup(
        new SecurityGroupId(groupId),
        new VpcId(group.requiredText("VpcId")),
        SecurityGroup.builder()
            .id(
                new ResourceId(
                    ResourceType.SECURITY_GROUP, tags.getOrDefault(TrackingTags.RESOURCE, groupId)))
            .name(group.requiredText("GroupName"))
            .description(group.text("Description").orElse(""))
            .ingress(found)
            .tags(tags)
            .build());
  }

  private void permission(Fields permission) {
    for (PermissionShape shape : PermissionShape.ALL) {
      for (Fields source : permission.maps(shape.list())) {
        add(permission, shape.kind(), source.requiredText(shape.value()), source);
      }
    }
  }

  private void add(Fields permission, Kind kind, String value, Fields source) {
    IpPermission one =
        new IpPermission(
            permission.requiredText("IpProtocol"),
            port(permission, "FromPort"),
            port(permission, "ToPort"),
            new IpPermission.Source(kind, value));
    found.add(one);
    source.text("Description").ifPresent(description -> notes.put(one, description));
  }

  private static int port(Fields permission, String name) {
    return permission.number(name, ALL_PORTS, 65535).orElse(ALL_PORTS);
  }
}
