package io.albedo.planner.translate;

import io.albedo.model.alb.Condition;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Code;
import io.albedo.planner.priority.RuleDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds rules of a listener that match what an earlier one matches.
 *
 * <pre>
 * same conditions, same effect    left out: two equal rules could change places for ever
 * same conditions, other effect   kept, as LBC does, but it can never match
 * </pre>
 */
final class DuplicateRules {

  private final Map<ObjectName, Findings> findings;
  private final String listener;

  DuplicateRules(Map<ObjectName, Findings> findings, int port) {
    this.findings = findings;
    this.listener = "listener " + port;
  }

  List<RuleDraft> drop(List<RuleDraft> rules) {
    Map<List<Condition>, RuleDraft> first = new HashMap<>();
    List<RuleDraft> kept = new ArrayList<>();
    for (RuleDraft rule : rules) {
      RuleDraft earlier = first.putIfAbsent(rule.conditions(), rule);
      if (earlier == null || !isDropped(rule, earlier)) {
        kept.add(rule);
      }
    }
    return kept;
  }

  private boolean isDropped(RuleDraft rule, RuleDraft earlier) {
    boolean twin = rule.isTwinOf(earlier);
    report(
        twin ? Code.DUPLICATE_RULE : Code.SHADOWED_RULE,
        rule,
        "on %s, Ingress %s matches the same at %s before%s"
            .formatted(
                listener,
                earlier.origin().ingress(),
                earlier.origin().field(),
                twin ? " and does the same; this path is left out" : "; this path never matches"));
    return twin;
  }

  private void report(Code code, RuleDraft rule, String message) {
    Findings ofMember = findings.get(rule.origin().ingress());
    if (ofMember != null) {
      ofMember.add(code, rule.origin().field(), message);
    }
  }
}
