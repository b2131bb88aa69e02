package io.albedo.controller.json;

import io.albedo.model.alb.IpPermission.Kind;
import java.util.List;

/**
 * Where the sources of one kind stand in a permission of the EC2 API.
 *
 * @param list the field that lists them
 * @param value the field of an item that names the source
 */
record PermissionShape(Kind kind, String list, String value) {

  static final List<PermissionShape> ALL =
      List.of(
          new PermissionShape(Kind.IPV4_CIDR, "IpRanges", "CidrIp"),
          new PermissionShape(Kind.IPV6_CIDR, "Ipv6Ranges", "CidrIpv6"),
          new PermissionShape(Kind.PREFIX_LIST, "PrefixListIds", "PrefixListId"),
          new PermissionShape(Kind.SECURITY_GROUP, "UserIdGroupPairs", "GroupId"));
}
