package io.albedo.planner.group;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cluster.Ingress;
import java.util.Optional;
import java.util.stream.Stream;

/** The groups whose finalizers an Ingress carries: their load balancers may serve it. */
public final class HeldGroups {

  private static final String EXPLICIT = new GroupId.Explicit("").finalizer();

  private HeldGroups() {}

  public static Stream<GroupId> of(Ingress ingress) {
    return ingress.finalizers().stream().flatMap(finalizer -> group(ingress, finalizer).stream());
  }

  private static Optional<GroupId> group(Ingress ingress, String finalizer) {
    if (finalizer.startsWith(EXPLICIT)) {
      return Optional.of(finalizer.substring(EXPLICIT.length()))
          .filter(name -> name.indexOf('/') < 0)
          .map(GroupId.Explicit::new);
    }
    GroupId own = new GroupId.Implicit(ingress.name());
    return finalizer.equals(own.finalizer()) ? Optional.of(own) : Optional.empty();
  }
}
