package io.albedo.aws.read;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/**
 * The load balancers and target groups among which ours are, in the order of AWS.
 *
 * @param tags by ARN
 */
record Inventory(
    List<LoadBalancer> loadBalancers,
    List<TargetGroup> targetGroups,
    Map<String, SortedMap<String, String>> tags) {

  static final Inventory EMPTY = new Inventory(List.of(), List.of(), Map.of());

  SortedMap<String, String> tagsOf(String arn) {
    return tags.getOrDefault(arn, new TreeMap<>());
  }
}
