package io.albedo.planner.policy;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.Withheld;
import java.util.ArrayList;
import java.util.List;

/**
 * What may be aimed at.
 *
 * @param wanted the graph to aim at, after what is withheld was taken out of it
 * @param blocked whether nothing at all may be done
 */
public record Verdict(
    AlbGraph wanted, boolean blocked, List<Withheld> withheld, List<Diagnostic> diagnostics) {

  public Verdict {
    withheld = List.copyOf(withheld);
    diagnostics = List.copyOf(diagnostics);
  }

  static Verdict of(AlbGraph wanted) {
    return new Verdict(wanted, false, List.of(), List.of());
  }

  Verdict aimingAt(AlbGraph other) {
    return new Verdict(other, blocked, withheld, diagnostics);
  }

  Verdict withholding(Withheld change) {
    List<Withheld> more = new ArrayList<>(withheld);
    more.add(change);
    return new Verdict(wanted, blocked, more, diagnostics);
  }

  /** The same verdict with one more finding. */
  public Verdict reporting(Diagnostic finding) {
    List<Diagnostic> more = new ArrayList<>(diagnostics);
    more.add(finding);
    return new Verdict(wanted, blocked, withheld, more);
  }

  Verdict blockedBy(Diagnostic finding) {
    Verdict reported = reporting(finding);
    return new Verdict(wanted, true, withheld, reported.diagnostics);
  }
}
