package io.albedo.planner.reach;

import io.albedo.model.alb.IpPermission;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes one permission of all with the same security group as source and the same protocol, from
 * the lowest port to the highest. So a group with many load balancers stays within the quota of
 * rules.
 *
 * <pre>
 * before: tcp 8080 from sg-a, tcp 9090-9102 from sg-a, tcp 443 from 10.0.0.0/8
 * after:  tcp 8080-9102 from sg-a, tcp 443 from 10.0.0.0/8
 * </pre>
 */
final class PermissionMerger {

  private static final int LAST_PORT = 65535;

  private PermissionMerger() {}

  static SortedSet<IpPermission> merge(Collection<IpPermission> permissions) {
    SortedSet<IpPermission> merged = new TreeSet<>();
    SortedMap<String, IpPermission> ofGroups = new TreeMap<>();
    for (IpPermission permission : permissions) {
      if (permission.source().kind() == IpPermission.Kind.SECURITY_GROUP) {
        ofGroups.merge(
            permission.protocol() + " " + permission.source().value(),
            widened(permission),
            PermissionMerger::around);
      } else {
        merged.add(permission);
      }
    }
    merged.addAll(ofGroups.values());
    return merged;
  }

  /** Port 0 stands for all, as in aws-load-balancer-controller. */
  private static IpPermission widened(IpPermission permission) {
    return permission.fromPort() == 0 && permission.toPort() == 0
        ? withPorts(permission, 0, LAST_PORT)
        : permission;
  }

  private static IpPermission around(IpPermission one, IpPermission other) {
    return withPorts(
        one, Math.min(one.fromPort(), other.fromPort()), Math.max(one.toPort(), other.toPort()));
  }

  private static IpPermission withPorts(IpPermission permission, int from, int to) {
    return new IpPermission(permission.protocol(), from, to, permission.source());
  }
}
