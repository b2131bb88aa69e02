package io.albedo.planner.reach;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.planner.canonical.TrackingTags;
import io.albedo.planner.options.Options;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares what all bindings ask for with what is there. Only what carries our description is ever
 * revoked:
 *
 * <pre>
 * present, ours, on a group ...                                 | not wanted any more
 * that a binding uses                                           | revoked
 * tagged for the cluster, in its VPC                            | revoked
 * that admits the cluster's own backend security group          | revoked
 * any of these, from the backend group of another cluster       | stays
 * else                                                          | stays
 * </pre>
 *
 * <p>What is there without the description counts as granted, so it is not granted twice.
 */
public final class RuleDiffer {

  /** What a permission of ours is described as. */
  public static final String DESCRIPTION = "elbv2.k8s.aws/targetGroupBinding=shared";

  private static final Set<String> CLUSTER_TAG_VALUES = Set.of("owned", "shared");

  private final CloudState cloud;
  private final Options options;
  private final Optional<VpcId> vpc;
  private final Map<String, Map<String, String>> tags = new HashMap<>();

  public RuleDiffer(CloudState cloud, Options options) {
    this.cloud = cloud;
    this.options = options;
    this.vpc = options.vpcIn(cloud);
    cloud.securityGroups().forEach(g -> tags.put(g.groupId().value(), g.spec().tags()));
  }

  /**
   * The differences, by group; groups without one are left out.
   *
   * @param mayRevoke whether it is known what all bindings ask for
   */
  public List<GroupRules> diff(Collection<Contribution> contributions, boolean mayRevoke) {
    SortedMap<SecurityGroupId, ObservedSecurityGroup> groups = new TreeMap<>();
    cloud.securityGroups().forEach(g -> groups.putIfAbsent(g.groupId(), g));
    List<GroupRules> rules = new ArrayList<>();
    groups.values().forEach(group -> rules.add(diff(group, contributions, mayRevoke)));
    return rules.stream().filter(r -> !r.authorize().isEmpty() || !r.revoke().isEmpty()).toList();
  }

  private GroupRules diff(
      ObservedSecurityGroup group, Collection<Contribution> contributions, boolean mayRevoke) {
    SortedSet<IpPermission> ours = ours(group);
    boolean used = contributions.stream().anyMatch(c -> c.wanted().containsKey(group.groupId()));
    SortedSet<IpPermission> wanted = wanted(group.groupId(), contributions, ours);
    Set<IpPermission> known = identities(wanted);
    Set<IpPermission> present = identities(group.spec().ingress());
    SortedSet<IpPermission> authorize = new TreeSet<>(wanted);
    authorize.removeIf(p -> present.contains(PermissionIdentity.of(p)));
    SortedSet<IpPermission> revoke = mayRevoke ? new TreeSet<>(ours) : new TreeSet<>();
    revoke.removeIf(p -> known.contains(PermissionIdentity.of(p)));
    revoke.removeIf(p -> !isOursToRevoke(p, group, used));
    return new GroupRules(group.groupId(), authorize, revoke, isTight(group, authorize, revoke));
  }

  /** A group with more permissions than the quota shows that its quota was raised. */
  private boolean isTight(
      ObservedSecurityGroup group,
      SortedSet<IpPermission> authorize,
      SortedSet<IpPermission> revoke) {
    int quota = options.quotas().permissionsPerSecurityGroup();
    int present = group.spec().ingress().size();
    return !revoke.isEmpty() && present <= quota && present + authorize.size() > quota;
  }

  private SortedSet<IpPermission> wanted(
      SecurityGroupId group, Collection<Contribution> contributions, SortedSet<IpPermission> ours) {
    SortedSet<IpPermission> all = new TreeSet<>();
    for (Contribution contribution : contributions) {
      all.addAll(contribution.wanted().getOrDefault(group, new TreeSet<>()));
      for (Contribution.Claim claim : contribution.claims()) {
        ours.forEach(present -> claim.keptOf(present).ifPresent(all::add));
      }
    }
    return options.disableRestrictedSecurityGroupRules() ? all : PermissionMerger.merge(all);
  }

  private SortedSet<IpPermission> ours(ObservedSecurityGroup group) {
    SortedSet<IpPermission> ours = new TreeSet<>();
    Optional.ofNullable(cloud.permissionDescriptions().get(group.groupId()))
        .ifPresent(
            all ->
                all.forEach(
                    (permission, description) -> {
                      if (isOurs(description) && group.spec().ingress().contains(permission)) {
                        ours.add(permission);
                      }
                    }));
    return ours;
  }

  private static boolean isOurs(String description) {
    return Arrays.stream(description.split(",", -1))
        .map(String::strip)
        .anyMatch(DESCRIPTION::equals);
  }

  private boolean isOursToRevoke(
      IpPermission permission, ObservedSecurityGroup group, boolean used) {
    Map<String, String> source = tags.getOrDefault(permission.source().value(), Map.of());
    boolean backend =
        TrackingTags.BACKEND_SECURITY_GROUP.equals(source.get(TrackingTags.SHARED_RESOURCE));
    boolean own = options.clusterName().equals(source.get(TrackingTags.CLUSTER));
    return backend ? own : used || isTagged(group);
  }

  private boolean isTagged(ObservedSecurityGroup group) {
    String value = group.spec().tags().get(SecurityGroupChoice.clusterTag(options));
    return value != null
        && CLUSTER_TAG_VALUES.contains(value)
        && vpc.map(group.vpc()::equals).orElse(true);
  }

  private static Set<IpPermission> identities(SortedSet<IpPermission> permissions) {
    return permissions.stream().map(PermissionIdentity::of).collect(Collectors.toSet());
  }
}
