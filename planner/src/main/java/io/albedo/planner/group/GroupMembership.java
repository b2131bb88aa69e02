package io.albedo.planner.group;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.options.Options;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The groups in which each Ingress has a say: the one it is in or may be in, and those whose
 * finalizers it carries. None for one that is not ours.
 */
public final class GroupMembership {

  private final Options options;
  private final IngressClassifier classifier;
  private final SortedMap<ObjectName, SortedSet<GroupId>> groups = new TreeMap<>();

  private GroupMembership(Options options, ClusterState cluster) {
    this.options = options;
    this.classifier = new IngressClassifier(options, cluster);
  }

  /** Of all Ingresses that are watched, those that could not be read whole among them. */
  public static SortedMap<ObjectName, SortedSet<GroupId>> of(
      Options options, ClusterState cluster) {
    GroupMembership membership = new GroupMembership(options, cluster);
    cluster.ingresses().values().forEach(i -> membership.add(i, membership.classifier.classify(i)));
    cluster.unread().ingresses().values().stream()
        .filter(part -> !cluster.ingresses().containsKey(part.name()))
        .forEach(part -> membership.add(part, membership.classifier.classifyPart(part)));
    return membership.groups;
  }

  private void add(Ingress ingress, Classification classification) {
    if (options.watchNamespace().map(ingress.name().namespace()::equals).orElse(true)) {
      groups.put(
          ingress.name(),
          Stream.concat(own(classification), HeldGroups.of(ingress))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  private static Stream<GroupId> own(Classification classification) {
    return switch (classification) {
      case Classification.Ours ours -> Stream.of(ours.group());
      case Classification.Unsettled unsettled -> Stream.of(unsettled.group());
      case Classification.NotOurs notOurs -> Stream.empty();
      case Classification.InvalidClass invalid -> Stream.empty();
      case Classification.InvalidGroup invalid -> Stream.empty();
      case Classification.SeveralDefaultClasses several -> Stream.empty();
    };
  }
}
