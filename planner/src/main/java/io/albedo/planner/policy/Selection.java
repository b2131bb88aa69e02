package io.albedo.planner.policy;

import io.albedo.model.plan.Operation;
import io.albedo.model.plan.Withheld;
import java.util.List;

/**
 * The operations of a plan that may be carried out, and those that may not.
 *
 * @param operations in the plan's order; none depends on one that is withheld
 * @param withheld in the plan's order, without waits
 */
public record Selection(List<Operation> operations, List<Withheld> withheld) {

  public Selection {
    operations = List.copyOf(operations);
    withheld = List.copyOf(withheld);
  }

  /** Whether all may be carried out. */
  public boolean isWhole() {
    return withheld.isEmpty();
  }
}
