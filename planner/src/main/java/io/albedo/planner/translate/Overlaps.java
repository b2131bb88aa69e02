package io.albedo.planner.translate;

import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.priority.RuleDraft;
import io.albedo.planner.priority.RuleOptimizer.Hidden;
import io.albedo.planner.shadow.Shadow;
import io.albedo.planner.shadow.ShadowFinder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Collects the paths that lose requests to others. What happens to a path on several listeners is
 * one finding.
 */
final class Overlaps {

  private final Map<RuleDraft.Origin, Noted> byPath = new LinkedHashMap<>();
  private List<RuleDraft> checked = List.of();
  private List<Overlap> ofChecked = List.of();

  /** An overlap, and the listeners on which it was met. */
  private record Noted(Overlap overlap, SortedSet<Integer> ports) {
    String listeners() {
      return (ports.size() == 1 ? "listener " : "listeners ")
          + ports.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    Diagnostic diagnostic(Findings findings) {
      return Diagnostic.of(
              overlap.code(),
              findings.subject(),
              overlap.rule().field(),
              overlap.message(listeners()))
          .withHelp(overlap.help());
    }
  }

  void note(int port, Overlap overlap) {
    Noted noted =
        byPath.computeIfAbsent(overlap.rule(), path -> new Noted(overlap, new TreeSet<>()));
    if (noted.overlap().equals(overlap)) {
      noted.ports().add(port);
    }
  }

  /**
   * Notes a path that the optimizer leaves out. That is on purpose where the client comes back to
   * another listener with the same request.
   */
  void noteHidden(int port, Hidden hidden) {
    Optional<Shadow> shadow = ShadowFinder.between(hidden.redirect(), hidden.rule());
    if (shadow.isEmpty()) {
      note(port, Overlap.takenForHidden(hidden.rule(), hidden.redirect()));
    } else if (!hidden.redirect().onlyChangesListener()) {
      note(
          port,
          hidden.rule().isTwinOf(hidden.redirect())
              ? Overlap.twin(hidden.rule(), hidden.redirect())
              : Overlap.behindRedirect(shadow.get()));
    }
  }

  /** Looks through the rules of a listener. Most listeners have the same ones as another. */
  void check(int port, List<RuleDraft> rules) {
    if (!isLike(rules, checked)) {
      checked = rules;
      ofChecked = ShadowFinder.find(rules).stream().map(Overlap::of).toList();
    }
    ofChecked.forEach(overlap -> note(port, overlap));
  }

  private static boolean isLike(List<RuleDraft> rules, List<RuleDraft> others) {
    if (rules.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < rules.size(); i++) {
      if (!isLike(rules.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLike(RuleDraft rule, RuleDraft other) {
    return rule.origin().equals(other.origin())
        && rule.conditions().equals(other.conditions())
        && rule.onlyChangesListener() == other.onlyChangesListener();
  }

  void report(Map<ObjectName, Findings> findings) {
    byPath
        .values()
        .forEach(
            noted ->
                Optional.ofNullable(findings.get(noted.overlap().rule().ingress()))
                    .ifPresent(ofMember -> ofMember.add(noted.diagnostic(ofMember))));
  }
}
