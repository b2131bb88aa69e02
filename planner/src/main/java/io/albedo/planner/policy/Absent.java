package io.albedo.planner.policy;

import io.albedo.model.alb.TargetGroup;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Unread;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who is not gone, although a wanted graph holds nothing of theirs.
 *
 * @param names Ingresses
 * @param anybody whether there may be more of them, of whom nothing is known
 */
record Absent(List<ObjectName> names, boolean anybody) {

  Absent {
    names = List.copyOf(names);
  }

  static Absent of(Collection<ObjectName> quarantined) {
    return new Absent(List.copyOf(quarantined), false);
  }

  /** The same, and who could not be read but has something in the stack. */
  Absent and(Unread unread, ObservedStack observed) {
    List<ObjectName> all =
        Stream.concat(
                names.stream(),
                unread.ingresses().keySet().stream()
                    .filter(name -> observed.targetGroups().stream().anyMatch(t -> owns(name, t))))
            .distinct()
            .toList();
    return new Absent(all, unread.nameless());
  }

  boolean isNobody() {
    return names.isEmpty() && !anybody;
  }

  /** Target groups say in their identity which Ingress they belong to. */
  boolean own(Present<TargetGroup> targetGroup) {
    return anybody || names.stream().anyMatch(name -> owns(name, targetGroup));
  }

  private static boolean owns(ObjectName ingress, Present<TargetGroup> targetGroup) {
    return targetGroup.resource().id().id().startsWith(ingress.text() + "-");
  }
}
