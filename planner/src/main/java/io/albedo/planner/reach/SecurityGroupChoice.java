package io.albedo.planner.reach;

import static java.util.stream.Collectors.toMap;

import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.NetworkInterface;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.options.Options;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Chooses the security group of an interface that is to admit traffic: the only one, or the only
 * one with the tag of the cluster.
 */
final class SecurityGroupChoice {

  private final Options options;
  private final Map<SecurityGroupId, ObservedSecurityGroup> groups;

  SecurityGroupChoice(CloudState cloud, Options options) {
    this.options = options;
    this.groups =
        cloud.securityGroups().stream()
            .collect(toMap(ObservedSecurityGroup::groupId, group -> group, (one, other) -> one));
  }

  /** The tag that security groups of a cluster's nodes carry. */
  static String clusterTag(Options options) {
    return "kubernetes.io/cluster/" + options.clusterName();
  }

  Parsed<SecurityGroupId> of(NetworkInterface found) {
    List<SecurityGroupId> candidates = found.securityGroups();
    List<SecurityGroupId> fit =
        candidates.size() == 1 ? candidates : candidates.stream().filter(this::isTagged).toList();
    if (fit.size() != 1) {
      return Parsed.bad(
          "exactly one security group of interface %s must be tagged %s, not %d%s"
              .formatted(found.id(), wanted(), fit.size(), listed(fit)));
    }
    return groups.containsKey(fit.getFirst())
        ? Parsed.ok(fit.getFirst())
        : Parsed.bad(
            "security group %s of interface %s was not found"
                .formatted(fit.getFirst(), found.id()));
  }

  private boolean isTagged(SecurityGroupId id) {
    return Optional.ofNullable(groups.get(id)).filter(g -> isTagged(g.spec().tags())).isPresent();
  }

  private boolean isTagged(Map<String, String> tags) {
    return tags.containsKey(clusterTag(options))
        && tags.entrySet().containsAll(options.serviceTargetEniSecurityGroupTags().entrySet());
  }

  private String wanted() {
    return options.serviceTargetEniSecurityGroupTags().entrySet().stream()
        .map(tag -> " and " + tag.getKey() + "=" + tag.getValue())
        .collect(Collectors.joining("", clusterTag(options), ""));
  }

  private static String listed(List<SecurityGroupId> groups) {
    return groups.isEmpty()
        ? ""
        : groups.stream()
            .map(SecurityGroupId::value)
            .sorted()
            .collect(Collectors.joining(", ", ": ", ""));
  }
}
