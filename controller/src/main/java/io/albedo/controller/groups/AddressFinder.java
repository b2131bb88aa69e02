package io.albedo.controller.groups;

import io.albedo.controller.loop.GroupOutcome;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.OwnershipTags;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.StackId;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cluster.StatusAddress;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.OperationResult;
import io.albedo.planner.canonical.TrackingTags;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a group is reached after a pass: first its load balancer, with the ports of the group, then
 * the network load balancer in front, if there is one.
 */
final class AddressFinder {

  private final CloudState cloud;
  private final TrackingTags tracking;

  AddressFinder(CloudState before, String clusterName) {
    this.cloud = before;
    this.tracking = new TrackingTags(clusterName);
  }

  /**
   * The addresses; empty if there is no load balancer, or if it is not clear which of several it
   * is.
   */
  List<StatusAddress> of(GroupId group, SortedSet<Integer> ports, List<GroupOutcome> outcomes) {
    List<StatusAddress> addresses = new ArrayList<>();
    hostname(group, ResourceId.LOAD_BALANCER, outcomes)
        .ifPresent(name -> addresses.add(new StatusAddress(name, ports)));
    if (!addresses.isEmpty()) {
      hostname(group, ResourceId.FRONTEND_LOAD_BALANCER, outcomes)
          .ifPresent(name -> addresses.add(new StatusAddress(name, Collections.emptySortedSet())));
    }
    return List.copyOf(addresses);
  }

  private Optional<String> hostname(
      GroupId group, ResourceId loadBalancer, List<GroupOutcome> outcomes) {
    List<GroupOutcome> own =
        outcomes.stream().filter(outcome -> outcome.group().equals(group.text())).toList();
    return created(loadBalancer, own)
        .or(() -> only(observed(group.stack(), loadBalancer, deleted(own))))
        .map(name -> name.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> created(ResourceId loadBalancer, List<GroupOutcome> outcomes) {
    return outcomes.stream()
        .flatMap(outcome -> outcome.operations().stream())
        .filter(o -> o.operation().call().created().equals(Optional.of(loadBalancer)))
        .flatMap(
            o ->
                o.result() instanceof OperationResult.Applied applied
                    ? Stream.ofNullable(applied.attributes().get(Attribute.DNS_NAME))
                    : Stream.empty())
        .reduce((first, last) -> last);
  }

  private List<String> observed(StackId stack, ResourceId loadBalancer, Set<Token<?>> deleted) {
    return cloud.loadBalancers().stream()
        .filter(balancer -> tracking.stackOf(balancer.spec().tags()).equals(Optional.of(stack)))
        .filter(
            balancer ->
                loadBalancer.id().equals(balancer.spec().tags().get(OwnershipTags.RESOURCE)))
        .filter(balancer -> !deleted.contains(Token.of(balancer.arn())))
        .map(ObservedLoadBalancer::dnsName)
        .toList();
  }

  private static Set<Token<?>> deleted(List<GroupOutcome> outcomes) {
    return outcomes.stream()
        .flatMap(outcome -> outcome.operations().stream())
        .filter(o -> o.isApplied())
        .flatMap(
            o ->
                o.operation().call() instanceof Call.DeleteLoadBalancer(var arn)
                    ? Stream.of(arn)
                    : Stream.empty())
        .collect(Collectors.toSet());
  }

  private static Optional<String> only(List<String> names) {
    return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
  }
}
