package io.albedo.planner;

import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.check.Detours;
import io.albedo.planner.options.UnsafeOrder;
import io.albedo.planner.policy.RuleFreeze;
import io.albedo.planner.policy.Verdict;
import io.albedo.planner.render.DetourWords;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What becomes of rules that cannot be changed without answering some request wrongly. */
final class UnsafeOrders {

  private static final String NO_ROOM =
      "the quota of rules leaves no room for old and new ones of listener %d side by side";

  private final UnsafeOrder policy;

  UnsafeOrders(UnsafeOrder policy) {
    this.policy = policy;
  }

  /**
   * The draft itself with a warning, or another one that leaves the rules in question as they are.
   *
   * @param drafting makes a draft for another verdict
   */
  PlanDraft settle(PlanDraft draft, ObservedStack observed, Function<Verdict, PlanDraft> drafting) {
    return policy == UnsafeOrder.WITHHOLD && !draft.unsafe().isEmpty()
        ? withheld(draft, observed, drafting)
        : draft.with(warned(draft, observed));
  }

  private static Verdict warned(PlanDraft draft, ObservedStack observed) {
    Verdict verdict = draft.verdict();
    for (Map.Entry<Integer, Detours> listener : draft.detours().entrySet()) {
      String noRoom = NO_ROOM.formatted(listener.getKey());
      Detours detours = listener.getValue();
      if (!detours.all().isEmpty()) {
        verdict =
            verdict.reporting(
                finding(
                    observed,
                    noRoom
                        + "; for a moment requests are answered otherwise: "
                        + words(draft, detours)));
      } else if (!detours.complete()) {
        verdict =
            verdict.reporting(
                finding(
                    observed,
                    noRoom
                        + "; no request is known to be answered otherwise meanwhile, but not all"
                        + " kinds of requests could be tried"));
      }
    }
    return verdict;
  }

  /** The listeners in question, or all whose rules share the room with theirs. */
  private static PlanDraft withheld(
      PlanDraft draft, ObservedStack observed, Function<Verdict, PlanDraft> drafting) {
    PlanDraft without = drafting.apply(frozen(draft, observed, draft.unsafe()));
    PlanDraft settled =
        without.unsafe().isEmpty() && without.objection().isEmpty()
            ? without
            : drafting.apply(frozen(draft, observed, draft.detours().keySet()));
    return settled.with(warned(settled, observed));
  }

  private static Verdict frozen(
      PlanDraft draft, ObservedStack observed, Collection<Integer> ports) {
    Verdict verdict =
        new RuleFreeze(observed)
            .apply(
                draft.verdict(),
                Set.copyOf(ports),
                "requests would be answered wrongly for a moment, since old and new rules do not"
                    + " fit into the quota");
    for (int port : draft.unsafe()) {
      String words = words(draft, draft.detours().getOrDefault(port, Detours.none()));
      verdict =
          verdict.reporting(
              finding(
                  observed,
                  NO_ROOM.formatted(port)
                      + ", so its rules are left as they are; for a moment requests would be"
                      + " answered otherwise: "
                      + words));
    }
    return verdict;
  }

  private static String words(PlanDraft draft, Detours detours) {
    return new DetourWords(draft.verdict().wanted()).of(detours.all())
        + (detours.complete() ? "" : "; not all kinds of requests could be tried");
  }

  private static Diagnostic finding(ObservedStack observed, String message) {
    return Diagnostic.of(Code.UNSAFE_ORDER, Subject.group(observed.stack().value()), "", message);
  }
}
