package io.albedo.planner.slice;

import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.StackId;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.cluster.Unread;
import io.albedo.planner.canonical.TrackingTags;
import io.albedo.planner.group.GroupMembership;
import io.albedo.planner.options.Options;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Takes a cluster apart so that each group has only what it can depend on. An event then touches
 * the groups whose slice it changes, and no other: there is no index that could miss one.
 *
 * <p>A slice may hold more than a plan looks at, never less.
 */
public final class ClusterSlicer {

  private final ClusterState cluster;
  private final SortedMap<ObjectName, SortedSet<GroupId>> membership;
  private final ServiceReferences references;
  private final Map<StackId, List<TargetGroupBindingObject>> bindings;

  private ClusterSlicer(Options options, ClusterState cluster) {
    this.cluster = cluster;
    this.membership = GroupMembership.of(options, cluster);
    this.references = new ServiceReferences(new HashMap<>(cluster.services()), cluster.services());
    this.bindings =
        cluster.targetGroupBindings().values().stream()
            .filter(b -> TrackingTags.stackOfLabels(b.labels()).isPresent())
            .collect(
                Collectors.groupingBy(b -> TrackingTags.stackOfLabels(b.labels()).orElseThrow()));
  }

  /**
   * All slices, in the order of their groups; first the one of Ingresses that are in no group, if
   * there are any.
   */
  public static List<ClusterSlice> slices(Options options, ClusterState cluster) {
    return new ClusterSlicer(options, cluster).slices();
  }

  private List<ClusterSlice> slices() {
    Components components = new Components();
    membership.values().stream().filter(g -> g.size() > 1).forEach(components::tie);
    SortedMap<GroupId, List<ObjectName>> members = new TreeMap<>();
    List<ObjectName> alone = new ArrayList<>();
    membership.forEach(
        (ingress, groups) -> {
          if (groups.isEmpty()) {
            alone.add(ingress);
          } else {
            GroupId first = components.of(groups.first()).first();
            members.computeIfAbsent(first, g -> new ArrayList<>()).add(ingress);
          }
        });
    List<ClusterSlice> slices = new ArrayList<>();
    if (!alone.isEmpty()) {
      slices.add(slice(new TreeSet<>(), alone));
    }
    members.forEach((first, ingresses) -> slices.add(slice(components.of(first), ingresses)));
    return slices;
  }

  private ClusterSlice slice(SortedSet<GroupId> groups, List<ObjectName> names) {
    Set<String> namespaces =
        names.stream().map(ObjectName::namespace).collect(Collectors.toCollection(TreeSet::new));
    ClusterState.Builder slice =
        ClusterState.builder()
            .ingresses(only(cluster.ingresses(), names))
            .lastGoodIngresses(only(cluster.lastGoodIngresses(), names))
            .services(services(names))
            .ingressClasses(cluster.ingressClasses())
            .ingressClassParams(cluster.ingressClassParams())
            .namespaces(only(cluster.namespaces(), namespaces))
            .secrets(InNamespaces.of(cluster.secrets(), namespaces))
            .unread(unread(names));
    groups.forEach(
        group ->
            bindings
                .getOrDefault(group.stack(), List.of())
                .forEach(b -> slice.putTargetGroupBindings(b.name(), b)));
    return new ClusterSlice(groups, slice.build());
  }

  /** Of Ingresses only those that may be in these groups: others would be planned as well. */
  private Unread unread(List<ObjectName> names) {
    return cluster.unread().ingresses().isEmpty()
        ? cluster.unread()
        : Unread.builder()
            .from(cluster.unread())
            .ingresses(only(cluster.unread().ingresses(), names))
            .build();
  }

  private SortedMap<ObjectName, Service> services(List<ObjectName> names) {
    SortedMap<ObjectName, Service> found = new TreeMap<>();
    for (Map<ObjectName, Ingress> forms :
        List.of(cluster.ingresses(), cluster.lastGoodIngresses())) {
      only(forms, names).values().forEach(ingress -> references.addTo(found, ingress));
    }
    return found;
  }

  private static <K, V> SortedMap<K, V> only(Map<K, V> objects, Collection<K> names) {
    SortedMap<K, V> found = new TreeMap<>();
    for (K name : names) {
      V object = objects.get(name);
      if (object != null) {
        found.put(name, object);
      }
    }
    return found;
  }
}
