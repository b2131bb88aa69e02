package io.albedo.planner.canonical;

import io.albedo.model.CompactMap;
import io.albedo.model.alb.OwnershipTags;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.StackId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tags and labels by which resources are found again. They are those of
 * aws-load-balancer-controller v3.5.0, so that clusters can change hands.
 */
public final class TrackingTags {

  public static final String CLUSTER = OwnershipTags.CLUSTER;
  public static final String STACK = OwnershipTags.STACK;
  public static final String RESOURCE = OwnershipTags.RESOURCE;
  public static final String LEGACY_CLUSTER = OwnershipTags.LEGACY_CLUSTER;
  public static final String SHARED_RESOURCE = OwnershipTags.SHARED_RESOURCE;
  public static final String BACKEND_SECURITY_GROUP = OwnershipTags.BACKEND_SECURITY_GROUP;

  /** Those that all resources of a stack carry. */
  public static final Set<String> OF_STACK = Set.of(CLUSTER, STACK);

  private static final String LABEL_NAMESPACE = "ingress.k8s.aws/stack-namespace";
  private static final String LABEL_NAME = "ingress.k8s.aws/stack-name";

  private final String cluster;

  public TrackingTags(String cluster) {
    this.cluster = cluster;
  }

  /** The tags of a resource; they win over all others. */
  SortedMap<String, String> of(StackId stack, ResourceId resource, Map<String, String> others) {
    SortedMap<String, String> all = new TreeMap<>(others);
    all.put(CLUSTER, cluster);
    all.put(STACK, stack.value());
    all.put(RESOURCE, resource.id());
    return all;
  }

  /**
   * The tags of a rule as if it had been made where it stands. A rule that moves keeps the tag that
   * says where it was made: nobody finds a rule by it, and one call for each rule behind an
   * inserted one would be too many.
   */
  static CompactMap inPlace(ResourceId rule, CompactMap tags) {
    String made = tags.getOrDefault(RESOURCE, "");
    return made.equals(rule.id()) || !rule.isPlaceOfRule(made) ? tags : tagged(tags, rule.id());
  }

  /** The tags that a rule is to have, with the place that those it has say. */
  static CompactMap madeWhere(ResourceId rule, CompactMap wanted, CompactMap present) {
    String made = present.getOrDefault(RESOURCE, "");
    return wanted.containsKey(RESOURCE) && rule.isPlaceOfRule(made) ? tagged(wanted, made) : wanted;
  }

  private static CompactMap tagged(CompactMap tags, String made) {
    return made.equals(tags.get(RESOURCE)) ? tags : tags.with(RESOURCE, made);
  }

  /** The labels of a binding: an implicit group has a slash in its text, an explicit one cannot. */
  SortedMap<String, String> labels(StackId stack) {
    int slash = stack.value().indexOf('/');
    return slash < 0
        ? new TreeMap<>(Map.of(STACK, stack.value()))
        : new TreeMap<>(
            Map.of(
                LABEL_NAMESPACE,
                stack.value().substring(0, slash),
                LABEL_NAME,
                stack.value().substring(slash + 1)));
  }

  /** The stack that owns a resource with these tags, if it is one of this cluster's. */
  public Optional<StackId> stackOf(Map<String, String> tags) {
    boolean ours = cluster.equals(tags.get(CLUSTER)) || cluster.equals(tags.get(LEGACY_CLUSTER));
    return ours ? Optional.ofNullable(tags.get(STACK)).map(StackId::new) : Optional.empty();
  }

  /** Whether these are the tags of the security group that all load balancers share. */
  public boolean areShared(Map<String, String> tags) {
    return cluster.equals(tags.get(CLUSTER))
        && BACKEND_SECURITY_GROUP.equals(tags.get(SHARED_RESOURCE));
  }

  /** The stack to which a binding with these labels belongs, if any. */
  public static Optional<StackId> stackOfLabels(Map<String, String> labels) {
    return Optional.ofNullable(labels.get(STACK))
        .or(
            () ->
                Optional.ofNullable(labels.get(LABEL_NAMESPACE))
                    .flatMap(
                        ns ->
                            Optional.ofNullable(labels.get(LABEL_NAME))
                                .map(name -> ns + "/" + name)))
        .map(StackId::new);
  }
}
