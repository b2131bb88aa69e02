package io.albedo.planner.reach;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.SecurityGroupId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is to become of the permissions of one security group.
 *
 * @param tight whether the new ones do not fit beside the old ones
 */
public record GroupRules(
    SecurityGroupId group,
    SortedSet<IpPermission> authorize,
    SortedSet<IpPermission> revoke,
    boolean tight) {

  public GroupRules {
    authorize = Collections.unmodifiableSortedSet(new TreeSet<>(authorize));
    revoke = Collections.unmodifiableSortedSet(new TreeSet<>(revoke));
  }
}
