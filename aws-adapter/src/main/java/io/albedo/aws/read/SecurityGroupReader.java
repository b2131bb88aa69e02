package io.albedo.aws.read;

import io.albedo.aws.read.map.SecurityGroupMapping;
import io.albedo.aws.read.map.SecurityGroupMapping.Described;
import io.albedo.model.alb.OwnershipTags;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudNeed.SecurityGroupNamed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.Filter;

/**
 * Security groups: those that are named, then all of the VPC that carry a tag of a cluster. Nothing
 * is remembered, as others may change the permissions of ours at any time.
 */
record SecurityGroupReader(ReadContext context) {

  private static final String DESCRIBE = "ec2:DescribeSecurityGroups";

  /** Without duplicates, in the order of AWS. */
  List<Described> read(Needs needs) {
    if (context.scope().isAccount()) {
      return describe("all of the VPC", inVpc());
    }
    Set<String> names = names(needs);
    Map<SecurityGroupId, Described> found = new LinkedHashMap<>();
    byId(names.stream().filter(SecurityGroupReader::isId).sorted().toList(), found);
    byName(names.stream().filter(name -> !isId(name)).sorted().toList(), found);
    if (needs.any(CloudNeed.OwnedResources.class)
        || needs.any(CloudNeed.BackendSecurityGroup.class)
        || needs.any(CloudNeed.SecurityGroupsOfNodes.class)
        || context.scope().breadth() == Breadth.CLUSTER) {
      add(
          found,
          describe(
              "those with a tag of a cluster",
              inVpc(),
              filter("tag-key", List.of(OwnershipTags.CLUSTER, OwnershipTags.LEGACY_CLUSTER))));
    }
    return List.copyOf(found.values());
  }

  /**
   * Those on which the cluster has or may have permissions for its targets, beside what was read.
   *
   * @param ids on interfaces of targets
   * @param read already, the backend security group among them
   */
  List<Described> ofTargets(Needs needs, Set<String> ids, List<Described> read) {
    Map<SecurityGroupId, Described> found = new LinkedHashMap<>();
    byId(List.copyOf(ids), found);
    Set<String> clusters =
        needs.named(
            CloudNeed.SecurityGroupsOfNodes.class, CloudNeed.SecurityGroupsOfNodes::cluster);
    for (String cluster : clusters) {
      add(
          found,
          describe(
              "those of the nodes of " + cluster,
              inVpc(),
              filter("tag-key", List.of("kubernetes.io/cluster/" + cluster))));
    }
    List<String> backends = clusters.isEmpty() ? List.of() : backends(read);
    if (!backends.isEmpty()) {
      add(
          found,
          describe(
              "those that admit " + String.join(", ", backends),
              inVpc(),
              filter("ip-permission.group-id", backends)));
    }
    read.forEach(group -> found.remove(group.group().groupId()));
    return List.copyOf(found.values());
  }

  private List<String> backends(List<Described> read) {
    var tracking = new TrackingTags(context.scope().cluster());
    return read.stream()
        .filter(group -> tracking.isBackend(group.group().spec().tags()))
        .map(group -> group.group().groupId().value())
        .toList();
  }

  static Set<String> names(Needs needs) {
    return needs.named(SecurityGroupNamed.class, SecurityGroupNamed::nameOrId);
  }

  private static boolean isId(String nameOrId) {
    return nameOrId.startsWith("sg-");
  }

  /** By a filter: an id in the request's list that is not there would fail the call. */
  private void byId(List<String> ids, Map<SecurityGroupId, Described> found) {
    if (!ids.isEmpty()) {
      add(found, describe(String.join(", ", ids), filter("group-id", ids)));
    }
  }

  private void byName(List<String> names, Map<SecurityGroupId, Described> found) {
    if (!names.isEmpty()) {
      add(found, describe(String.join(", ", names), inVpc(), filter("tag:Name", names)));
    }
  }

  private static void add(Map<SecurityGroupId, Described> found, Collection<Described> more) {
    more.forEach(group -> found.putIfAbsent(group.group().groupId(), group));
  }

  private List<Described> describe(String which, Filter... filters) {
    return context
        .calls()
        .call(
            DESCRIBE,
            "security groups: " + which,
            () ->
                context
                    .clients()
                    .ec2()
                    .describeSecurityGroupsPaginator(request -> request.filters(filters))
                    .stream()
                    .flatMap(page -> page.securityGroups().stream())
                    .map(SecurityGroupMapping::securityGroup)
                    .toList());
  }

  private Filter inVpc() {
    return filter("vpc-id", List.of(context.scope().vpc().value()));
  }

  private static Filter filter(String name, List<String> values) {
    return Filter.builder().name(name).values(values).build();
  }
}
