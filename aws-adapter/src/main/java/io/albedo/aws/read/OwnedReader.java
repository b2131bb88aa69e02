package io.albedo.aws.read;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.TargetType;
import io.albedo.model.cloud.CloudNeed.CapacityOfStack;
import io.albedo.model.cloud.CloudNeed.TargetGroupNamed;
import io.albedo.model.cloud.CloudNeed.TargetsOf;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.ObservedTargetGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/** Reads all that belongs to the selected stacks, and target groups that are wanted by name. */
record OwnedReader(ReadContext context, StackSelection selection) {

  /** Adds what it finds, and returns the load balancers. */
  List<ObservedLoadBalancer> read(Needs needs, Inventory inventory, CloudState.Builder state) {
    List<Familiar<ObservedLoadBalancer>> balancers = new ArrayList<>();
    List<Familiar<ObservedTargetGroup>> groups = new ArrayList<>();
    List<ListenerReader.Listened> listened = new ArrayList<>();
    List<LoadBalancer> ours =
        inventory.loadBalancers().stream()
            .filter(b -> selection.owns(inventory.tagsOf(b.loadBalancerArn())))
            .toList();
    context
        .calls()
        .together(
            () -> balancers.addAll(loadBalancers(needs, inventory, ours)),
            () -> listened.add(new ListenerReader(context).read(ours, inventory)),
            () -> groups.addAll(targetGroups(needs, inventory)));
    return put(needs, Familiar.all(balancers), Familiar.all(groups), listened.getFirst(), state);
  }

  /** What hangs on a load balancer that nobody can tell of is left out with it. */
  private List<ObservedLoadBalancer> put(
      Needs needs,
      Familiar<ObservedLoadBalancer> balancers,
      Familiar<ObservedTargetGroup> groups,
      ListenerReader.Listened listened,
      CloudState.Builder state) {
    ListenerReader.Listened heard =
        listened.on(
            balancers.known().stream().map(ObservedLoadBalancer::arn).collect(Collectors.toSet()));
    state
        .loadBalancers(balancers.known())
        .targetGroups(groups.known())
        .listeners(heard.listeners())
        .rules(heard.rules())
        .addAllUnfamiliar(balancers.unfamiliar())
        .addAllUnfamiliar(heard.unfamiliar())
        .addAllUnfamiliar(groups.unfamiliar());
    targets(needs, groups.known(), state);
    return balancers.known();
  }

  private List<Familiar<ObservedLoadBalancer>> loadBalancers(
      Needs needs, Inventory inventory, List<LoadBalancer> ours) {
    Set<String> capacity = needs.named(CapacityOfStack.class, CapacityOfStack::stack);
    var reader = new LoadBalancerReader(context);
    return context
        .calls()
        .each(
            ours,
            balancer -> {
              var tags = inventory.tagsOf(balancer.loadBalancerArn());
              boolean withCapacity = isCapacityWanted(balancer, selection.owns(tags, capacity));
              return Familiar.of(balancer, tags, () -> reader.read(balancer, tags, withCapacity));
            });
  }

  private boolean isCapacityWanted(LoadBalancer balancer, boolean asked) {
    return asked
        || (context.scope().isAccount() && balancer.type() == LoadBalancerTypeEnum.APPLICATION);
  }

  private List<Familiar<ObservedTargetGroup>> targetGroups(Needs needs, Inventory inventory) {
    Set<String> names = needs.named(TargetGroupNamed.class, TargetGroupNamed::name);
    var reader = new TargetGroupReader(context);
    return context
        .calls()
        .each(
            inventory.targetGroups().stream().filter(g -> isWanted(g, inventory, names)).toList(),
            group -> {
              var tags = inventory.tagsOf(group.targetGroupArn());
              return Familiar.of(
                  group,
                  tags,
                  () ->
                      selection.owns(tags)
                          ? reader.whole(group, tags)
                          : TargetGroupReader.listed(group, tags));
            });
  }

  /** Others' target groups can be named by any later plan. */
  private boolean isWanted(TargetGroup group, Inventory inventory, Set<String> names) {
    Map<String, String> tags = inventory.tagsOf(group.targetGroupArn());
    return selection.owns(tags)
        || names.contains(group.targetGroupName())
        || (context.scope().isAccount() && !selection.excludes(tags));
  }

  /** Those of load balancers, which are registered by us, and those that are asked for. */
  private void targets(Needs needs, List<ObservedTargetGroup> groups, CloudState.Builder state) {
    Map<Arn, TargetsOf> wanted = new TreeMap<>();
    groups.stream()
        .filter(g -> g.spec().targetType() == TargetType.ALB)
        .filter(g -> selection.owns(g.spec().tags()))
        .forEach(g -> wanted.put(g.arn(), new TargetsOf(g.arn(), Optional.empty())));
    needs.of(TargetsOf.class).forEach(need -> wanted.put(need.targetGroup(), need));
    var reader = new TargetGroupReader(context);
    context
        .calls()
        .each(wanted.values(), need -> Map.entry(need.targetGroup(), reader.targets(need)))
        .forEach(e -> e.getValue().ifPresent(targets -> state.putTargets(e.getKey(), targets)));
  }
}
