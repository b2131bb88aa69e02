package io.albedo.planner.canonical;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.StackId;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cloud.UnfamiliarResource;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The resources of a cloud by the stack they belong to, found by tags and built once for all
 * groups. What lacks our tags, or is in another VPC, is not in here and cannot be touched.
 */
public final class StackIndex {

  private final TrackingTags tracking;
  private final Optional<VpcId> vpc;
  private final Map<StackId, List<Present<SecurityGroup>>> securityGroups;
  private final Map<StackId, List<Present<LoadBalancer>>> loadBalancers;
  private final Map<StackId, List<Present<TargetGroup>>> targetGroups;
  private final Map<StackId, List<PresentBinding>> bindings;
  private final Map<StackId, List<Present<CreatedCertificate>>> certificates;
  private final ObservedAddOns addOns;
  private final Map<String, List<Present<Listener>>> listeners;
  private final Map<String, List<Present<ListenerRule>>> rules;
  private final Set<String> foreignRules;
  private final Map<Arn, List<ObservedTarget>> targets;
  private final Map<String, String> dnsNames;
  private final Map<StackId, List<UnfamiliarResource>> unfamiliar;

  public StackIndex(
      CloudState cloud, Collection<TargetGroupBindingObject> bindings, Options options) {
    ValueSharer sharer = new ValueSharer();
    this.tracking = new TrackingTags(options.clusterName());
    this.vpc = options.vpcIn(cloud);
    this.securityGroups = ownedSecurityGroups(cloud);
    this.loadBalancers = ownedLoadBalancers(cloud);
    this.targetGroups = ownedTargetGroups(cloud, sharer);
    this.bindings = ownedBindings(bindings, sharer);
    this.certificates =
        options.isOn(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT)
            ? ownedCertificates(cloud)
            : Map.of();
    this.addOns = ObservedAddOns.of(cloud);
    this.listeners = listenersByLoadBalancer(cloud.listeners(), frontends());
    this.rules = rulesByListener(cloud.rules());
    this.foreignRules = new ForeignRules(options).among(listeners.values(), rules);
    this.targets = cloud.targets();
    this.dnsNames =
        cloud.loadBalancers().stream()
            .collect(toMap(l -> l.arn().value(), l -> l.dnsName(), (first, second) -> first));
    this.unfamiliar = ownedUnfamiliar(cloud);
  }

  /** What is there of a stack. */
  public ObservedStack stack(StackId stack) {
    return new ObservedStack(
        stack,
        securityGroups.getOrDefault(stack, List.of()),
        loadBalancers.getOrDefault(stack, List.of()),
        dnsNames,
        listeners,
        rules,
        foreignRules,
        targetGroups.getOrDefault(stack, List.of()),
        bindings.getOrDefault(stack, List.of()),
        PresentRegistrations.in(targetGroups.getOrDefault(stack, List.of()), targets),
        certificates.getOrDefault(stack, List.of()),
        addOns,
        unfamiliar.getOrDefault(stack, List.of()));
  }

  /** All stacks of which something is there in AWS. */
  public SortedSet<StackId> stacks() {
    SortedSet<StackId> all = new TreeSet<>(loadBalancers.keySet());
    all.addAll(targetGroups.keySet());
    all.addAll(securityGroups.keySet());
    all.addAll(certificates.keySet());
    all.addAll(unfamiliar.keySet());
    return all;
  }

  private Map<StackId, List<Present<SecurityGroup>>> ownedSecurityGroups(CloudState cloud) {
    return byStack(
        cloud.securityGroups().stream().filter(g -> inVpc(g.vpc())),
        g -> g.spec().tags(),
        (g, id) ->
            new Present<>(
                g.spec().withId(new ResourceId(ResourceType.SECURITY_GROUP, id)),
                g.groupId().value()));
  }

  private Map<StackId, List<Present<LoadBalancer>>> ownedLoadBalancers(CloudState cloud) {
    return byStack(
        cloud.loadBalancers().stream().filter(l -> inVpc(l.vpc())),
        l -> l.spec().tags(),
        (l, id) ->
            new Present<>(
                Canonical.of(
                    LoadBalancer.builder()
                        .from(l.spec())
                        .id(new ResourceId(ResourceType.LOAD_BALANCER, id))
                        .build()),
                l.arn().value()));
  }

  private Map<StackId, List<Present<TargetGroup>>> ownedTargetGroups(
      CloudState cloud, ValueSharer sharer) {
    return byStack(
        cloud.targetGroups().stream().filter(t -> inVpc(t.vpc())),
        t -> t.spec().tags(),
        (t, id) ->
            new Present<>(
                t.spec()
                    .withId(ResourceId.targetGroup(id))
                    .withHealthCheck(sharer.share(t.spec().healthCheck())),
                sharer.share(t.arn().value())));
  }

  /** Certificates belong to no VPC. */
  private Map<StackId, List<Present<CreatedCertificate>>> ownedCertificates(CloudState cloud) {
    return byStack(
        cloud.facts().stream().flatMap(facts -> facts.certificates().stream()),
        Certificate::tags,
        PresentCertificate::of);
  }

  private Map<StackId, List<UnfamiliarResource>> ownedUnfamiliar(CloudState cloud) {
    Map<StackId, List<UnfamiliarResource>> owned = new HashMap<>();
    for (UnfamiliarResource resource : cloud.unfamiliar()) {
      if (inVpc(resource.vpc())) {
        tracking
            .stackOf(resource.tags())
            .ifPresent(stack -> owned.computeIfAbsent(stack, s -> new ArrayList<>()).add(resource));
      }
    }
    return owned;
  }

  private boolean inVpc(VpcId candidate) {
    return vpc.map(candidate::equals).orElse(true);
  }

  private <O, P> Map<StackId, List<P>> byStack(
      Stream<O> observed,
      Function<O, Map<String, String>> tags,
      BiFunction<O, String, P> canonical) {
    Map<StackId, List<P>> owned = new HashMap<>();
    observed.forEach(
        o -> {
          String id = tags.apply(o).get(TrackingTags.RESOURCE);
          Optional<StackId> stack = tracking.stackOf(tags.apply(o));
          if (id != null && stack.isPresent()) {
            owned.computeIfAbsent(stack.get(), s -> new ArrayList<>()).add(canonical.apply(o, id));
          }
        });
    return owned;
  }

  private static Map<StackId, List<PresentBinding>> ownedBindings(
      Collection<TargetGroupBindingObject> bindings, ValueSharer sharer) {
    Map<StackId, List<PresentBinding>> owned = new HashMap<>();
    bindings.stream()
        .sorted(Comparator.comparing(TargetGroupBindingObject::name))
        .forEach(
            b ->
                TrackingTags.stackOfLabels(b.labels())
                    .ifPresent(
                        stack ->
                            owned
                                .computeIfAbsent(stack, s -> new ArrayList<>())
                                .add(PresentBinding.of(b, sharer))));
    return owned;
  }

  private static Map<String, List<Present<Listener>>> listenersByLoadBalancer(
      List<ObservedListener> listeners, Set<String> frontends) {
    return listeners.stream()
        .sorted(Comparator.comparingInt(l -> l.spec().port()))
        .collect(
            groupingBy(
                l -> l.loadBalancer().value(),
                mapping(l -> listener(l, frontends.contains(l.loadBalancer().value())), toList())));
  }

  /** Its port is its identity, on each of the two load balancers of a stack. */
  private static Present<Listener> listener(ObservedListener observed, boolean frontend) {
    Listener spec = observed.spec();
    ResourceId id =
        frontend ? ResourceId.frontendListener(spec.port()) : ResourceId.listener(spec.port());
    return new Present<>(
        Canonical.of(Listener.builder().from(spec).id(id).build()), observed.arn().value());
  }

  private Set<String> frontends() {
    return loadBalancers.values().stream()
        .flatMap(List::stream)
        .filter(l -> l.resource().id().isFrontend())
        .map(Present::handle)
        .collect(toSet());
  }

  private static Map<String, List<Present<ListenerRule>>> rulesByListener(
      List<ObservedRule> rules) {
    return rules.stream()
        .sorted(Comparator.comparingInt(r -> r.spec().priority()))
        .collect(
            groupingBy(
                r -> r.listener().value(),
                mapping(r -> new Present<>(Canonical.of(r.spec()), r.arn().value()), toList())));
  }
}
