package io.albedo.planner.simulate;

import static io.albedo.planner.simulate.Draft.known;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.Subnet;
import io.albedo.model.plan.AddressCall;
import io.albedo.model.plan.Call;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Load balancers. Error codes: the actions' pages in the Elastic Load Balancing API reference. */
final class LoadBalancerSimulation {

  private static final String PROTECTION = "deletion_protection.enabled";

  private final Draft draft;

  LoadBalancerSimulation(Draft draft) {
    this.draft = draft;
  }

  /** The same again is the same one. */
  Map<Attribute, String> create(Call.CreateLoadBalancer call) {
    LoadBalancer wanted = call.loadBalancer();
    checkName(wanted.name());
    wanted.securityGroups().forEach(this::checkGroup);
    known(wanted.subnets());
    Optional<ObservedLoadBalancer> same =
        draft.loadBalancers.stream().filter(l -> l.spec().name().equals(wanted.name())).findFirst();
    return same.isPresent() ? again(same.get(), wanted) : make(wanted);
  }

  private static Map<Attribute, String> again(ObservedLoadBalancer present, LoadBalancer wanted) {
    if (!bare(present.spec()).equals(bare(wanted))) {
      throw new Refusal(
          "DuplicateLoadBalancerName", "'" + wanted.name() + "' exists with other settings");
    }
    return Map.of(
        Attribute.LOAD_BALANCER_ARN, present.arn().value(), Attribute.DNS_NAME, present.dnsName());
  }

  private Map<Attribute, String> make(LoadBalancer wanted) {
    checkSubnets(known(wanted.subnets()));
    checkAddresses(wanted);
    String path = wanted.type() == LoadBalancerType.NETWORK ? "net/" : "app/";
    String id = draft.nextId();
    Arn arn =
        new Arn(
            draft.arn("elasticloadbalancing", "loadbalancer/" + path + wanted.name() + "/" + id));
    draft.loadBalancers.add(
        new ObservedLoadBalancer(arn, dnsName(wanted, id), vpcOf(wanted), "active", bare(wanted)));
    return Map.of(
        Attribute.LOAD_BALANCER_ARN, arn.value(), Attribute.DNS_NAME, dnsName(wanted, id));
  }

  private void checkGroup(Token<SecurityGroupId> group) {
    if (draft.securityGroups.stream().noneMatch(g -> Token.of(g.groupId()).equals(group))) {
      throw new Refusal("InvalidSecurityGroup", "'" + known(group) + "' does not exist");
    }
  }

  /** If it is known which subnets there are. */
  private void checkSubnets(List<SubnetMapping> wanted) {
    if (wanted.isEmpty()) {
      throw new Refusal("ValidationError", "at least one subnet is needed");
    }
    Set<SubnetId> present =
        draft.facts().stream()
            .flatMap(facts -> facts.subnets().stream())
            .map(Subnet::id)
            .collect(Collectors.toSet());
    for (SubnetMapping mapping : wanted) {
      if (!present.isEmpty() && !present.contains(mapping.subnet())) {
        throw new Refusal("SubnetNotFound", "'" + mapping.subnet() + "' does not exist");
      }
    }
  }

  /** Source: IpAddressType of CreateLoadBalancer in the API reference. */
  private static void checkAddresses(LoadBalancer wanted) {
    if (wanted.type() == LoadBalancerType.NETWORK
        && wanted.ipAddressType() == IpAddressType.DUALSTACK_WITHOUT_PUBLIC_IPV4) {
      throw new Refusal(
          "InvalidConfigurationRequest",
          "a network load balancer cannot be " + wanted.ipAddressType().text());
    }
  }

  /** Attributes and capacity never travel in a create call. */
  private static LoadBalancer bare(LoadBalancer wanted) {
    return LoadBalancer.builder()
        .from(wanted)
        .attributes(new TreeMap<>())
        .minimumCapacityUnits(OptionalInt.empty())
        .build();
  }

  private void checkName(String name) {
    ResourceNameRules.check(name);
    if (name.startsWith("internal-")) {
      throw new Refusal("ValidationError", "a name may not begin with 'internal-'");
    }
  }

  private String dnsName(LoadBalancer wanted, String id) {
    String scheme = wanted.scheme().text().equals("internal") ? "internal-" : "";
    String number = Long.toString(Long.parseLong(id, 16));
    return (scheme + wanted.name() + "-" + number + "." + draft.region() + ".elb.amazonaws.com")
        .toLowerCase(Locale.ROOT);
  }

  private VpcId vpcOf(LoadBalancer wanted) {
    return wanted.securityGroups().stream()
        .findFirst()
        .map(g -> draft.securityGroups.get(draft.securityGroup(g)).vpc())
        .or(() -> draft.vpc())
        .orElseGet(() -> new VpcId("vpc-unknown"));
  }

  Map<Attribute, String> setAttributes(Call.ModifyLoadBalancerAttributes call) {
    return change(
        call.loadBalancer(),
        spec -> {
          SortedMap<String, String> all = new TreeMap<>(spec.attributes());
          all.putAll(call.attributes());
          return LoadBalancer.builder().from(spec).attributes(all).build();
        });
  }

  Map<Attribute, String> setSecurityGroups(Call.SetSecurityGroups call) {
    call.securityGroups().forEach(this::checkGroup);
    return change(
        call.loadBalancer(),
        spec -> LoadBalancer.builder().from(spec).securityGroups(call.securityGroups()).build());
  }

  Map<Attribute, String> setSubnets(Call.SetSubnets call) {
    known(call.subnets());
    return change(
        call.loadBalancer(),
        spec -> LoadBalancer.builder().from(spec).subnets(call.subnets()).build());
  }

  Map<Attribute, String> setIpAddressType(Call.SetIpAddressType call) {
    return change(
        call.loadBalancer(),
        spec -> LoadBalancer.builder().from(spec).ipAddressType(call.ipAddressType()).build());
  }

  Map<Attribute, String> reserve(Call.ModifyCapacityReservation call) {
    OptionalInt units =
        call.capacityUnits() == 0 ? OptionalInt.empty() : OptionalInt.of(call.capacityUnits());
    return change(
        call.loadBalancer(),
        spec -> LoadBalancer.builder().from(spec).minimumCapacityUnits(units).build());
  }

  Map<Attribute, String> setIpPools(Call.ModifyIpPools call) {
    return change(
        call.loadBalancer(),
        spec -> LoadBalancer.builder().from(spec).ipv4IpamPool(call.ipv4IpamPool()).build());
  }

  Map<Attribute, String> awaitActive(Call.AwaitLoadBalancerActive call) {
    ObservedLoadBalancer balancer =
        draft.loadBalancers.get(draft.loadBalancer(call.loadBalancer()));
    if (!balancer.state().startsWith("active")) {
      throw new Refusal("Timeout", "'" + balancer.arn() + "' is " + balancer.state());
    }
    return Map.of();
  }

  /** No client is simulated, and no status; what a wait is about must be there. */
  Map<Attribute, String> see(AddressCall call) {
    if (call instanceof AddressCall.AwaitClientsMoved(Token<Arn> left, int seconds)) {
      draft.loadBalancer(left);
    }
    return Map.of();
  }

  /** Takes its listeners and their rules with it. */
  Map<Attribute, String> delete(Call.DeleteLoadBalancer call) {
    ObservedLoadBalancer gone = draft.loadBalancers.get(draft.loadBalancer(call.loadBalancer()));
    if ("true".equals(gone.spec().attributes().get(PROTECTION))) {
      throw new Refusal(
          "OperationNotPermitted",
          "load balancer '" + gone.arn() + "' has deletion protection enabled");
    }
    if (new TargetSimulation(draft).isTarget(gone.arn())) {
      throw new Refusal("ResourceInUse", "'" + gone.arn() + "' is a target of a target group");
    }
    draft.loadBalancers.remove(gone);
    new AddOnSimulation(draft).remove(gone.arn());
    draft.listeners.stream()
        .filter(l -> l.loadBalancer().equals(gone.arn()))
        .toList()
        .forEach(l -> new ListenerSimulation(draft).remove(l));
    return Map.of();
  }

  private Map<Attribute, String> change(
      Token<Arn> loadBalancer, UnaryOperator<LoadBalancer> change) {
    int index = draft.loadBalancer(loadBalancer);
    ObservedLoadBalancer balancer = draft.loadBalancers.get(index);
    draft.loadBalancers.set(index, with(balancer, change.apply(balancer.spec())));
    return Map.of();
  }

  static ObservedLoadBalancer with(ObservedLoadBalancer balancer, LoadBalancer spec) {
    return new ObservedLoadBalancer(
        balancer.arn(), balancer.dnsName(), balancer.vpc(), balancer.state(), spec);
  }
}
