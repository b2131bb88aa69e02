package io.albedo.aws.read.map;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.IpPermission.Kind;
import io.albedo.model.alb.OwnershipTags;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.ObservedSecurityGroup;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/** Security groups; every source of a permission becomes a permission of its own. */
public final class SecurityGroupMapping {

  private static final int ALL_PORTS = -1;

  private final SortedSet<IpPermission> permissions = new TreeSet<>();
  private final SortedMap<IpPermission, String> descriptions = new TreeMap<>();

  private SecurityGroupMapping() {}

  /** A security group, and the descriptions of those permissions that have one. */
  public record Described(
      ObservedSecurityGroup group, SortedMap<IpPermission, String> descriptions) {}

  public static Described securityGroup(SecurityGroup group) {
    var mapping = new SecurityGroupMapping();
    group.ipPermissions().forEach(mapping::add);
    return new Described(mapping.observed(group), mapping.descriptions);
  }

  private ObservedSecurityGroup observed(SecurityGroup group) {
    SortedMap<String, String> tags = TagMapping.ofEc2(group.tags());
    return new ObservedSecurityGroup(
        new SecurityGroupId(group.groupId()),
        new VpcId(group.vpcId() == null ? "" : group.vpcId()),
        io.albedo.model.alb.SecurityGroup.builder()
            .id(
                new ResourceId(
                    ResourceType.SECURITY_GROUP,
                    tags.getOrDefault(OwnershipTags.RESOURCE, group.groupId())))
            .name(group.groupName())
            .description(group.description() == null ? "" : group.description())
            .ingress(permissions)
            .tags(tags)
            .build());
  }

  private void add(software.amazon.awssdk.services.ec2.model.IpPermission permission) {
    permission
        .ipRanges()
        .forEach(r -> add(permission, Kind.IPV4_CIDR, r.cidrIp(), r.description()));
    permission
        .ipv6Ranges()
        .forEach(r -> add(permission, Kind.IPV6_CIDR, r.cidrIpv6(), r.description()));
    permission
        .prefixListIds()
        .forEach(l -> add(permission, Kind.PREFIX_LIST, l.prefixListId(), l.description()));
    permission
        .userIdGroupPairs()
        .forEach(g -> add(permission, Kind.SECURITY_GROUP, g.groupId(), g.description()));
  }

  private void add(
      software.amazon.awssdk.services.ec2.model.IpPermission permission,
      Kind kind,
      String source,
      @Nullable String description) {
    IpPermission one =
        new IpPermission(
            permission.ipProtocol(),
            Numbers.or(permission.fromPort(), ALL_PORTS),
            Numbers.or(permission.toPort(), ALL_PORTS),
            new IpPermission.Source(kind, source));
    permissions.add(one);
    if (description != null) {
      descriptions.put(one, description);
    }
  }
}
