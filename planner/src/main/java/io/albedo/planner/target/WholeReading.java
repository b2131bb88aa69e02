package io.albedo.planner.target;

import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.cluster.Unread;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Whether enough of a cluster was read to take something away. */
record WholeReading(Unread unread) {

  /** Whether all bindings are known. */
  boolean hasAllBindings() {
    return !unread.nameless() && unread.targetGroupBindings().isEmpty();
  }

  /** What a binding's targets may depend on that could not be read; empty if there is nothing. */
  Optional<String> missingFor(TargetGroupBindingObject binding) {
    if (unread.nameless()) {
      return Optional.of("something of which not even the name is known");
    }
    String namespace = binding.name().namespace();
    return Stream.of(
            named("Pod", unread.pods(), namespace),
            named("EndpointSlice", unread.endpointSlices(), namespace),
            named("Endpoints", unread.endpoints(), namespace),
            unread.nodes().stream().findFirst().map(name -> "Node " + name))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> named(
      String kind, SortedSet<ObjectName> names, String namespace) {
    return names.stream()
        .filter(name -> name.namespace().equals(namespace))
        .findFirst()
        .map(name -> kind + " " + name);
  }
}
