package io.albedo.planner.diff;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.plan.Bindings;
import io.albedo.planner.canonical.Adoption;
import io.albedo.planner.canonical.ObservedStack;

/** What references of a wanted graph stand for, as far as the resources are there already. */
public final class Identities {

  private Identities() {}

  public static Bindings of(AlbGraph wanted, ObservedStack observed, Adoption adoption) {
    return StackMatch.of(wanted, observed, adoption).identities();
  }
}
