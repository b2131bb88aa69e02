package io.albedo.planner.simulate;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.ObservedProtection;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.cluster.ConfigMap;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Pod;
import io.albedo.model.cluster.TargetGroupBindingObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A world while one operation is applied to it. */
final class Draft {

  final List<ObservedSecurityGroup> securityGroups;
  final List<ObservedLoadBalancer> loadBalancers;
  final List<ObservedListener> listeners;
  final List<ObservedRule> rules;
  final List<ObservedTargetGroup> targetGroups;
  final SortedMap<ObjectName, TargetGroupBindingObject> bindings;
  final List<Certificate> certificates;
  final SortedMap<Arn, Arn> webAcls;
  final SortedMap<Arn, String> regionalWebAcls;
  final SortedMap<Arn, ObservedProtection> protections;
  final SortedMap<Arn, List<ObservedTarget>> targets;
  final SortedMap<SecurityGroupId, SortedMap<IpPermission, String>> descriptions;
  final SortedMap<ObjectName, Pod> pods;
  final SortedMap<ObjectName, ConfigMap> configMaps;
  private final World before;
  private long sequence;

  Draft(World before) {
    this.before = before;
    this.securityGroups = new ArrayList<>(before.cloud().securityGroups());
    this.loadBalancers = new ArrayList<>(before.cloud().loadBalancers());
    this.listeners = new ArrayList<>(before.cloud().listeners());
    this.rules = new ArrayList<>(before.cloud().rules());
    this.targetGroups = new ArrayList<>(before.cloud().targetGroups());
    this.bindings = new TreeMap<>(before.bindings());
    this.certificates = new ArrayList<>(facts().map(AccountFacts::certificates).orElse(List.of()));
    this.webAcls = new TreeMap<>(before.cloud().webAclAssociations());
    this.regionalWebAcls = new TreeMap<>(before.cloud().regionalWebAclAssociations());
    this.protections = new TreeMap<>(before.cloud().shieldProtections());
    this.targets = new TreeMap<>(before.cloud().targets());
    this.descriptions = new TreeMap<>(before.cloud().permissionDescriptions());
    this.pods = new TreeMap<>(before.pods());
    this.configMaps = new TreeMap<>(before.configMaps());
    this.sequence = before.sequence();
  }

  World after() {
    CloudState cloud =
        CloudState.builder()
            .from(before.cloud())
            .securityGroups(securityGroups)
            .loadBalancers(loadBalancers)
            .listeners(listeners)
            .rules(rules)
            .targetGroups(targetGroups)
            .facts(facts().map(this::withCertificates))
            .webAclAssociations(webAcls)
            .regionalWebAclAssociations(regionalWebAcls)
            .shieldProtections(protections)
            .targets(targets)
            .permissionDescriptions(descriptions)
            .build();
    return new World(cloud, bindings, sequence, pods, configMaps);
  }

  private AccountFacts withCertificates(AccountFacts facts) {
    return facts.certificates().equals(certificates)
        ? facts
        : AccountFacts.builder().from(facts).certificates(certificates).build();
  }

  Optional<AccountFacts> facts() {
    return before.cloud().facts();
  }

  /** Sixteen hexadecimal digits that no resource has yet. */
  String nextId() {
    sequence++;
    return String.format("%016x", sequence);
  }

  String arn(String service, String rest) {
    return "arn:aws:"
        + service
        + ":"
        + before.cloud().facts().map(f -> f.region()).filter(r -> !r.isEmpty()).orElse("local")
        + ":"
        + before
            .cloud()
            .facts()
            .map(f -> f.accountId())
            .filter(a -> !a.isEmpty())
            .orElse("000000000000")
        + ":"
        + rest;
  }

  Optional<VpcId> vpc() {
    return before.cloud().facts().map(f -> f.vpc());
  }

  String region() {
    return before.cloud().facts().map(f -> f.region()).filter(r -> !r.isEmpty()).orElse("local");
  }

  /** The value of a token, which must be known by the time of the call. */
  static <T> T known(Token<T> token) {
    return token
        .known()
        .orElseThrow(() -> new Refusal("ValidationError", "a value is not known: " + token));
  }

  int loadBalancer(Token<Arn> arn) {
    return index(loadBalancers, known(arn), ObservedLoadBalancer::arn, "LoadBalancerNotFound");
  }

  int listener(Token<Arn> arn) {
    return index(listeners, known(arn), ObservedListener::arn, "ListenerNotFound");
  }

  int rule(Token<Arn> arn) {
    return index(rules, known(arn), ObservedRule::arn, "RuleNotFound");
  }

  int targetGroup(Token<Arn> arn) {
    return index(targetGroups, known(arn), ObservedTargetGroup::arn, "TargetGroupNotFound");
  }

  int certificate(Token<Arn> arn) {
    return index(certificates, known(arn), Certificate::arn, "ResourceNotFoundException");
  }

  int securityGroup(Token<SecurityGroupId> id) {
    return index(
        securityGroups, known(id), ObservedSecurityGroup::groupId, "InvalidGroup.NotFound");
  }

  private static <T, K> int index(
      List<T> all, K key, java.util.function.Function<T, K> keyOf, String code) {
    for (int i = 0; i < all.size(); i++) {
      if (keyOf.apply(all.get(i)).equals(key)) {
        return i;
      }
    }
    throw new Refusal(code, "'" + key + "' does not exist");
  }
}
