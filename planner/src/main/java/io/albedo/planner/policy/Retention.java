package io.albedo.planner.policy;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Keeps in place what is there for members that are quarantined or could not be read: what they
 * last asked for goes on serving until they are mended or deleted.
 *
 * <pre>
 * there:   1 /shop -> shop    2 /blog -> blog    3 /wiki -> wiki
 * wanted:  1 /shop -> shop    2 /wiki -> wiki2                      blog's Ingress is broken
 * aimed:   1 /shop -> shop    2 /blog -> blog    3 /wiki -> wiki2
 * </pre>
 *
 * <p>Target groups say in their identity which Ingress they belong to; rules belong to whom they
 * forward. Of other rules nobody can tell, so in doubt they are kept too, as long as no wanted rule
 * matches the same requests.
 */
final class Retention {

  private final ObservedStack observed;
  private final Absent absent;
  private final Set<String> targetGroups;

  Retention(ObservedStack observed, Absent absent) {
    this.observed = observed;
    this.absent = absent;
    this.targetGroups =
        observed.targetGroups().stream()
            .filter(absent::own)
            .map(Present::handle)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The wanted graph with what is retained; the same if nobody is absent. */
  AlbGraph retain(AlbGraph wanted) {
    if (absent.isNobody() || observed.loadBalancers().isEmpty() || wanted.isEmpty()) {
      return wanted;
    }
    SortedMap<ResourceId, Resource> aimed = new TreeMap<>(wanted.resources());
    retainSecurityGroupsAndTags(aimed);
    AlbGraph graph = new AlbGraph(wanted.stack(), aimed);
    AlbGraph behind =
        withTargetGroups(
            new ListenerRetention(graph, observed, targetGroups, absent.anybody()).retain());
    return withCertificates(new FrontendRetention(observed).retain(behind));
  }

  /** Nobody can tell whose a certificate is, so all are kept that are not replaced. */
  private AlbGraph withCertificates(AlbGraph graph) {
    SortedMap<ResourceId, Resource> aimed = new TreeMap<>(graph.resources());
    observed.certificates().forEach(p -> aimed.putIfAbsent(p.resource().id(), p.resource()));
    return new AlbGraph(graph.stack(), aimed);
  }

  /** Adds the target groups of quarantined members, and all that retained rules refer to. */
  AlbGraph withTargetGroups(AlbGraph graph) {
    Set<String> kept = new HashSet<>(targetGroups);
    graph.listeners().forEach(l -> ForwardTargets.of(l.defaultActions()).forEach(kept::add));
    graph.all(ListenerRule.class).forEach(r -> ForwardTargets.of(r.actions()).forEach(kept::add));
    SortedMap<ResourceId, Resource> aimed = new TreeMap<>(graph.resources());
    Set<String> added = new HashSet<>();
    observed.targetGroups().stream()
        .filter(p -> kept.contains(p.handle()))
        .filter(p -> aimed.putIfAbsent(p.resource().id(), p.resource()) == null)
        .forEach(p -> added.add(p.handle()));
    observed.bindings().stream()
        .filter(b -> added.contains(b.targetGroupArn()))
        .flatMap(b -> b.spec().stream())
        .forEach(spec -> aimed.putIfAbsent(spec.id(), spec));
    return new AlbGraph(graph.stack(), aimed);
  }

  private void retainSecurityGroupsAndTags(SortedMap<ResourceId, Resource> aimed) {
    for (Present<SecurityGroup> group : observed.securityGroups()) {
      aimed.computeIfPresent(
          group.resource().id(), (id, want) -> merged((SecurityGroup) want, group.resource()));
      if (absent.anybody()) {
        aimed.putIfAbsent(group.resource().id(), group.resource());
      }
    }
    for (Present<LoadBalancer> balancer : observed.loadBalancers()) {
      aimed.computeIfPresent(
          balancer.resource().id(), (id, want) -> merged((LoadBalancer) want, balancer.resource()));
    }
  }

  private static SecurityGroup merged(SecurityGroup want, SecurityGroup have) {
    return SecurityGroup.builder()
        .from(want)
        .addAllIngress(have.ingress())
        .tags(union(want.tags(), have.tags()))
        .build();
  }

  private static LoadBalancer merged(LoadBalancer want, LoadBalancer have) {
    return LoadBalancer.builder().from(want).tags(union(want.tags(), have.tags())).build();
  }

  static SortedMap<String, String> union(Map<String, String> want, Map<String, String> have) {
    SortedMap<String, String> all = new TreeMap<>(have);
    all.putAll(want);
    return all;
  }

  /** Listeners are looked for on the load balancer that is kept. */
  static List<Present<Listener>> listeners(ObservedStack observed) {
    List<Present<Listener>> all = new ArrayList<>();
    observed.loadBalancers().stream()
        .filter(l -> l.resource().id().equals(ResourceId.LOAD_BALANCER))
        .forEach(l -> all.addAll(observed.listenersOf(l)));
    return all;
  }
}
