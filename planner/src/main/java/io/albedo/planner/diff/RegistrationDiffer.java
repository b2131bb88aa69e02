package io.albedo.planner.diff;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.planner.canonical.Present;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares which load balancers are targets of which target groups. One that is in a target group
 * that goes, goes with it.
 */
final class RegistrationDiffer {

  private RegistrationDiffer() {}

  static List<Change> diff(AlbGraph wanted, StackMatch match, ReferenceResolver resolver) {
    List<Present<TargetRegistration>> left = new ArrayList<>();
    List<TargetRegistration> asked = wanted.all(TargetRegistration.class);
    if (asked.isEmpty() && match.observed().registrations().isEmpty()) {
      return List.of();
    }
    for (Present<TargetGroup> kept : match.targetGroups().kept().values()) {
      left.addAll(match.observed().registrationsIn(kept));
    }
    List<Change> created = new ArrayList<>();
    for (TargetRegistration symbolic : asked) {
      TargetRegistration registration = resolver.bound(TargetRegistration.class, symbolic);
      if (!left.removeIf(present -> present.resource().equals(registration))) {
        created.add(new Change.Create(registration, false, "connections are passed on to it"));
      }
    }
    List<Change> changes = new ArrayList<>();
    left.forEach(p -> changes.add(new Change.Delete(p, "another target takes its place")));
    changes.addAll(created);
    return changes;
  }
}
