package io.albedo.controller.cli;

import io.albedo.controller.saved.Difference;
import io.albedo.controller.saved.NotAPlanException;
import io.albedo.controller.saved.PlanComparison;
import io.albedo.controller.saved.SavedPlan;
import io.albedo.controller.saved.SavedPlanReader;
import io.albedo.model.plan.Plan;
import io.albedo.planner.render.PlanBasis;
import io.albedo.planner.render.PlanJson;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Holds a saved plan against the one made now. What AWS had then must be there as it was, and what
 * is to be done must be the same, to the letter.
 */
record SavedPlanCheck(SavedPlan saved) {

  /** Why the saved plan must not be carried out, in words; nothing if it may. */
  List<String> objections(Plan plan, PlanBasis basis) {
    if (saved.observed().isEmpty()) {
      return List.of("The saved plan does not say what it was made from.\n");
    }
    List<String> objections = new ArrayList<>();
    List<Difference> seen = observed(saved.observed().get(), basis);
    if (!seen.isEmpty()) {
      objections.add("What AWS has is not what the plan was made from:\n" + text(seen));
    }
    List<Difference> changes = PlanComparison.ofChanges(saved, now(plan, basis));
    if (!changes.isEmpty()) {
      objections.add("The plan made now is another one:\n" + text(changes));
    }
    return objections;
  }

  private static String text(List<Difference> differences) {
    return DifferenceText.of(differences);
  }

  private static List<Difference> observed(SortedMap<String, String> saved, PlanBasis basis) {
    return PlanComparison.ofObserved(saved, basis.observed().resources());
  }

  private static SavedPlan now(Plan plan, PlanBasis basis) {
    try {
      return SavedPlanReader.read(PlanJson.of(plan, basis));
    } catch (NotAPlanException e) {
      throw new IllegalStateException("a plan that was just made " + e.why(), e);
    }
  }
}
