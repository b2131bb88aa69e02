package io.albedo.aws.read;

import com.google.common.collect.Lists;
import io.albedo.aws.read.map.TagMapping;
import io.albedo.model.alb.OwnershipTags;
import io.albedo.model.cloud.CloudUnreadableException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.TagFilter;

/**
 * Has the tagging API find what carries our tags, and asks for only that. In an account with many
 * load balancers of others this saves most of the pages; but the tagging API may lag behind.
 */
record TaggedInventory(ReadContext context) {

  /** The most that DescribeLoadBalancers takes. */
  private static final int MOST = 20;

  private static final List<String> TYPES =
      List.of("elasticloadbalancing:loadbalancer", "elasticloadbalancing:targetgroup");

  /**
   * For all groups together.
   *
   * @param names target groups that are wanted by name, wherever they are
   */
  Inventory read(Set<String> names) {
    Map<String, SortedMap<String, String>> tags = tags();
    var lists = new LoadBalancingLists(context);
    return new Inventory(
        inBatches(
                arns(tags, ":loadbalancer/"),
                arns ->
                    lists.loadBalancers(
                        String.join(", ", arns), request -> request.loadBalancerArns(arns)))
            .stream()
            .filter(lists::isInVpc)
            .toList(),
        targetGroups(lists, arns(tags, ":targetgroup/"), names),
        tags);
  }

  private List<TargetGroup> targetGroups(
      LoadBalancingLists lists, List<String> arns, Set<String> names) {
    Map<String, TargetGroup> found = new LinkedHashMap<>();
    inBatches(
            arns,
            batch ->
                lists.targetGroups(
                    String.join(", ", batch), request -> request.targetGroupArns(batch)))
        .stream()
        .filter(lists::isInVpc)
        .forEach(group -> found.put(group.targetGroupArn(), group));
    context
        .calls()
        .each(names, name -> named(lists, name))
        .forEach(groups -> groups.forEach(g -> found.putIfAbsent(g.targetGroupArn(), g)));
    return List.copyOf(found.values());
  }

  private static List<TargetGroup> named(LoadBalancingLists lists, String name) {
    try {
      return lists.targetGroups("target group " + name, request -> request.names(name));
    } catch (CloudUnreadableException e) {
      if (e.failure().code().equals("TargetGroupNotFound")) {
        return List.of();
      }
      throw e;
    }
  }

  private <T> List<T> inBatches(List<String> arns, Function<List<String>, List<T>> describe) {
    return context.calls().each(Lists.partition(arns, MOST), describe).stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> arns(Map<String, SortedMap<String, String>> tags, String type) {
    return tags.keySet().stream().filter(arn -> arn.contains(type)).sorted().toList();
  }

  /** By both spellings of the tag of the cluster: the API joins its filters by "and". */
  private Map<String, SortedMap<String, String>> tags() {
    Map<String, SortedMap<String, String>> found = new HashMap<>();
    context
        .calls()
        .each(List.of(OwnershipTags.CLUSTER, OwnershipTags.LEGACY_CLUSTER), this::tagged)
        .forEach(
            all -> all.forEach(r -> found.put(r.resourceARN(), TagMapping.ofTagging(r.tags()))));
    return found;
  }

  private List<ResourceTagMapping> tagged(String key) {
    List<String> values = context.scope().cluster().stream().toList();
    return context
        .calls()
        .call(
            "tag:GetResources",
            "resources tagged " + key,
            () ->
                context
                    .clients()
                    .tagging()
                    .getResourcesPaginator(
                        request ->
                            request
                                .resourceTypeFilters(TYPES)
                                .tagFilters(TagFilter.builder().key(key).values(values).build()))
                    .stream()
                    .flatMap(page -> page.resourceTagMappingList().stream())
                    .toList());
  }
}
