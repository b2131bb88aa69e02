package io.albedo.planner.lower;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Mark;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.diff.Change;
import io.albedo.planner.order.Phase;
import io.albedo.planner.order.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Load balancers, in place: IPAM pool removed, tags, security groups, subnets, address type,
 * attributes, capacity, IPAM pool set.
 */
final class LoadBalancerLowering {

  private final OperationNames names;
  private final TagLowering tags;

  LoadBalancerLowering(OperationNames names) {
    this.names = names;
    this.tags = new TagLowering(names);
  }

  List<Step> create(Change.Create change, LoadBalancer wanted) {
    Token<Arn> arn = Token.reference(wanted.id(), Attribute.LOAD_BALANCER_ARN);
    List<Step> steps = new ArrayList<>();
    steps.add(
        draft("create", wanted, change.replaces() ? Mark.REPLACE : Mark.CREATE)
            .title("create " + wanted.scheme().text() + " " + kind(wanted) + " " + wanted.name())
            .because(change.reason())
            .preserving(change.replaces() ? "the old one serves until clients have left it" : "")
            .call(new Call.CreateLoadBalancer(wanted)));
    if (!wanted.attributes().isEmpty()) {
      steps.add(
          draft("set-attributes", wanted, Mark.UPDATE)
              .title("set attributes of load balancer " + wanted.name())
              .because("asked for: " + wanted.attributes().keySet())
              .call(new Call.ModifyLoadBalancerAttributes(arn, wanted.attributes())));
    }
    if (wanted.minimumCapacityUnits().orElse(0) > 0) {
      steps.add(capacity(wanted, arn));
    }
    return steps;
  }

  List<Step> update(LoadBalancer wanted, Present<LoadBalancer> present) {
    LoadBalancer have = present.resource();
    List<Step> steps = new ArrayList<>();
    if (wanted.ipv4IpamPool().isEmpty() && have.ipv4IpamPool().isPresent()) {
      steps.add(ipamPool(wanted, present));
    }
    steps.addAll(
        tags.lower(
            Phase.LOAD_BALANCERS,
            wanted.id(),
            "load balancer " + have.name(),
            present.arn(),
            MapDifference.of(have.tags(), wanted.tags())));
    if (!new HashSet<>(wanted.securityGroups()).equals(new HashSet<>(have.securityGroups()))) {
      steps.add(
          update("set-security-groups", wanted)
              .title("change security groups of load balancer " + have.name())
              .because("the set of groups differs")
              .call(new Call.SetSecurityGroups(present.arn(), wanted.securityGroups())));
    }
    if (!wanted.subnets().equals(have.subnets())) {
      steps.add(
          update("set-subnets", wanted)
              .title("change subnets of load balancer " + have.name())
              .because("the set of subnets differs")
              .call(new Call.SetSubnets(present.arn(), wanted.subnets())));
    }
    if (wanted.ipAddressType() != have.ipAddressType()) {
      steps.add(
          update("set-ip-address-type", wanted)
              .title("change address type of load balancer " + have.name())
              .because(have.ipAddressType().text() + " -> " + wanted.ipAddressType().text())
              .call(new Call.SetIpAddressType(present.arn(), wanted.ipAddressType())));
    }
    MapDifference attributes = MapDifference.of(have.attributes(), wanted.attributes());
    if (!attributes.set().isEmpty()) {
      steps.add(
          update("set-attributes", wanted)
              .title("set attributes of load balancer " + have.name())
              .because("differ: " + attributes.set().keySet())
              .call(new Call.ModifyLoadBalancerAttributes(present.arn(), attributes.set())));
    }
    if (wanted.minimumCapacityUnits().orElse(0) != have.minimumCapacityUnits().orElse(0)) {
      steps.add(capacity(wanted, present.arn()));
    }
    if (wanted.ipv4IpamPool().isPresent() && !wanted.ipv4IpamPool().equals(have.ipv4IpamPool())) {
      steps.add(ipamPool(wanted, present));
    }
    return steps;
  }

  Step delete(Present<LoadBalancer> present, String reason) {
    return OperationDraft.of(
            present.resource().id().isFrontend()
                ? Phase.FRONTENDS_REMOVED
                : Phase.LOAD_BALANCERS_REMOVED,
            names.next("delete", present.resource().id()),
            present.resource().id(),
            Mark.DELETE)
        .title("delete load balancer " + present.resource().name() + " with its listeners")
        .because(reason)
        .call(new Call.DeleteLoadBalancer(present.arn()));
  }

  private static String kind(LoadBalancer balancer) {
    return balancer.type() == LoadBalancerType.NETWORK ? "network load balancer" : "load balancer";
  }

  private Step capacity(LoadBalancer wanted, Token<Arn> arn) {
    int units = wanted.minimumCapacityUnits().orElse(0);
    return update("set-capacity", wanted)
        .title("reserve " + units + " capacity units")
        .because("minimum capacity differs")
        .call(new Call.ModifyCapacityReservation(arn, units));
  }

  private Step ipamPool(LoadBalancer wanted, Present<LoadBalancer> present) {
    return update("set-ipam-pool", wanted)
        .title("take addresses from " + wanted.ipv4IpamPool().orElse("no IPAM pool"))
        .because("the IPAM pool differs")
        .call(new Call.ModifyIpPools(present.arn(), wanted.ipv4IpamPool()));
  }

  private OperationDraft update(String verb, LoadBalancer wanted) {
    return draft(verb, wanted, Mark.UPDATE)
        .preserving("the load balancer keeps its DNS name and serves");
  }

  private OperationDraft draft(String verb, LoadBalancer wanted, Mark mark) {
    return OperationDraft.of(
        Phase.LOAD_BALANCERS, names.next(verb, wanted.id()), wanted.id(), mark);
  }
}
