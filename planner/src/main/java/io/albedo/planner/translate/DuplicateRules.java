package io.albedo.planner.translate;

import io.albedo.model.alb.Condition;
import io.albedo.planner.priority.RuleDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves out rules of a listener that do to the same requests what an earlier one does: two equal
 * rules could change places for ever.
 */
final class DuplicateRules {

  private final Overlaps overlaps;
  private final int port;

  DuplicateRules(Overlaps overlaps, int port) {
    this.overlaps = overlaps;
    this.port = port;
  }

  List<RuleDraft> drop(List<RuleDraft> rules) {
    Map<List<Condition>, RuleDraft> first = new HashMap<>();
    List<RuleDraft> kept = new ArrayList<>();
    for (RuleDraft rule : rules) {
      RuleDraft earlier = first.putIfAbsent(rule.conditions(), rule);
      if (earlier != null && rule.isTwinOf(earlier)) {
        overlaps.note(port, Overlap.twin(rule, earlier));
      } else {
        kept.add(rule);
      }
    }
    return kept;
  }
}
