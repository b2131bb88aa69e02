package io.albedo.controller.aws;

import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.WorldPicture;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What two accounts have of stacks as lines of text in which nothing depends on ids. AWS tells all
 * attributes and the simulation only those that were asked for, so that an attribute is compared if
 * both have it.
 */
record AccountPicture(
    CloudState account, SortedMap<ObjectName, TargetGroupBindingObject> bindings) {

  AccountPicture {
    bindings = Collections.unmodifiableSortedMap(new TreeMap<>(bindings));
  }

  /** The lines, with the attributes that another account has, too. */
  List<String> beside(AccountPicture other) {
    return WorldPicture.of(World.of(comparable(other.account), bindings)).stream()
        .map(AccountPicture::spelledOut)
        .sorted()
        .toList();
  }

  /** What AWS adds where nothing is said; a listener is known by its port alone when it is read. */
  private static String spelledOut(String line) {
    return line.replace("weight=OptionalInt.empty", "weight=OptionalInt[1]")
        .replace(
            "stickiness=Optional[Stickiness[enabled=Optional[false],"
                + " durationSeconds=OptionalInt.empty]]",
            "stickiness=Optional.empty")
        .replace(", minimumCapacityUnits=0", "")
        .replaceFirst("^(Listener\\{id=listener )FrontendNlb-ls-[A-Z_]+-", "$1");
  }

  private static boolean isOurs(SortedMap<String, String> tags) {
    return tags.containsKey("ingress.k8s.aws/stack");
  }

  private CloudState comparable(CloudState other) {
    return CloudState.builder()
        .from(account)
        .facts(account.facts().map(AccountPicture::withoutCertificates))
        .securityGroups(
            account.securityGroups().stream().filter(g -> isOurs(g.spec().tags())).toList())
        .loadBalancers(
            account.loadBalancers().stream()
                .filter(b -> isOurs(b.spec().tags()))
                .map(b -> beside(b, other))
                .toList())
        .targetGroups(
            account.targetGroups().stream()
                .filter(t -> isOurs(t.spec().tags()))
                .map(t -> beside(t, other))
                .toList())
        .listeners(account.listeners().stream().map(l -> beside(l, other)).toList())
        .targets(Collections.emptySortedMap())
        .build();
  }

  private static AccountFacts withoutCertificates(AccountFacts facts) {
    return AccountFacts.builder().from(facts).certificates(List.of()).build();
  }

  private static ObservedLoadBalancer beside(ObservedLoadBalancer balancer, CloudState other) {
    LoadBalancer spec = balancer.spec();
    return other.loadBalancers().stream()
        .map(ObservedLoadBalancer::spec)
        .filter(s -> s.name().equals(spec.name()))
        .findFirst()
        .map(
            s ->
                new ObservedLoadBalancer(
                    balancer.arn(),
                    balancer.dnsName(),
                    balancer.vpc(),
                    balancer.state(),
                    LoadBalancer.builder()
                        .from(spec)
                        .attributes(shared(spec.attributes(), s.attributes()))
                        .build()))
        .orElse(balancer);
  }

  private static ObservedTargetGroup beside(ObservedTargetGroup group, CloudState other) {
    TargetGroup spec = group.spec();
    return other.targetGroups().stream()
        .map(ObservedTargetGroup::spec)
        .filter(s -> s.name().equals(spec.name()))
        .findFirst()
        .map(
            s ->
                new ObservedTargetGroup(
                    group.arn(),
                    group.vpc(),
                    TargetGroup.builder()
                        .from(spec)
                        .attributes(shared(spec.attributes(), s.attributes()))
                        .build()))
        .orElse(group);
  }

  private static ObservedListener beside(ObservedListener listener, CloudState other) {
    Listener spec = listener.spec();
    return other.listeners().stream()
        .map(ObservedListener::spec)
        .filter(s -> s.port() == spec.port() && s.protocol().equals(spec.protocol()))
        .findFirst()
        .map(
            s ->
                new ObservedListener(
                    listener.arn(),
                    listener.loadBalancer(),
                    Listener.builder()
                        .from(spec)
                        .attributes(shared(spec.attributes(), s.attributes()))
                        .build()))
        .orElse(listener);
  }

  private static SortedMap<String, String> shared(
      SortedMap<String, String> attributes, SortedMap<String, String> others) {
    SortedMap<String, String> shared = new TreeMap<>(attributes);
    shared.keySet().retainAll(others.keySet());
    return shared;
  }
}
