package io.albedo.aws.read;

import io.albedo.model.cloud.CloudNeed;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which stacks are in the answer. What belongs to another one is left out wholly: half a stack
 * would look like one that lacks the other half.
 */
final class StackSelection {

  private final TrackingTags tracking;
  private final boolean all;
  private final Set<String> stacks;

  private StackSelection(TrackingTags tracking, boolean all, Set<String> stacks) {
    this.tracking = tracking;
    this.all = all;
    this.stacks = stacks;
  }

  /**
   * The stacks asked for, and those that own what is asked for by name.
   *
   * @param named the tags of what is asked for by name
   */
  static StackSelection of(
      ReadScope scope, Needs needs, Stream<? extends Map<String, String>> named) {
    var tracking = new TrackingTags(scope.cluster());
    Set<String> stacks =
        new TreeSet<>(needs.named(CloudNeed.OwnedResources.class, CloudNeed.OwnedResources::stack));
    named.map(tracking::stackOf).flatMap(Optional::stream).forEach(stacks::add);
    return new StackSelection(tracking, scope.breadth() != Breadth.ASKED, stacks);
  }

  /** Whether something with these tags belongs to a stack that is in the answer. */
  boolean owns(Map<String, String> tags) {
    return tracking.stackOf(tags).filter(stack -> all || stacks.contains(stack)).isPresent();
  }

  /** Whether something with these tags belongs to one of these stacks. */
  boolean owns(Map<String, String> tags, Collection<String> some) {
    return tracking.stackOf(tags).filter(some::contains).isPresent();
  }

  /** Whether something with these tags belongs to a stack that is not in the answer. */
  boolean excludes(Map<String, String> tags) {
    return tracking.stackOf(tags).isPresent() && !owns(tags);
  }
}
