package io.albedo.planner.policy;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.cluster.Unread;
import io.albedo.model.diag.Code;
import io.albedo.model.plan.Withheld;
import io.albedo.planner.canonical.ObservedStack;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Removes nothing that may be asked for by what could not be read. What can be read is carried out.
 *
 * <pre>
 * there:   1 /shop -> shop    2 /blog -> blog
 * wanted:  1 /shop -> shop2                      a file cannot be read
 * aimed:   1 /shop -> shop2   2 /blog -> blog
 * </pre>
 */
final class UnreadRule {

  private static final String REASON = "what could not be read may ask for it";

  private final Unread unread;

  UnreadRule(Unread unread) {
    this.unread = unread;
  }

  /**
   * Aims at what is retained as well.
   *
   * @param wanted as translated
   * @param absent who is known to be absent, and retained in the verdict already
   */
  Verdict apply(Verdict verdict, AlbGraph wanted, ObservedStack observed, Absent absent) {
    Absent all = absent.and(unread, observed);
    if (all.equals(absent)) {
      return keepsFrontend(wanted)
          ? retaining(verdict, new FrontendRetention(observed).retain(verdict.wanted()), observed)
          : verdict;
    }
    return wanted.isEmpty()
        ? removal(verdict, observed)
        : retaining(verdict, new Retention(observed, all).retain(wanted), observed);
  }

  /** Nothing in AWS tells who asked for the load balancer in front, and for its listeners. */
  private boolean keepsFrontend(AlbGraph wanted) {
    return !unread.ingresses().isEmpty() && !wanted.isEmpty();
  }

  private static Verdict removal(Verdict verdict, ObservedStack observed) {
    return observed.isEmpty()
        ? verdict
        : verdict.blockedBy(
            StackPolicy.finding(
                Code.REMOVAL_WITHHELD,
                observed,
                "nobody seems to ask for the group any more, but " + REASON));
  }

  private static Verdict retaining(Verdict verdict, AlbGraph aimed, ObservedStack observed) {
    List<Withheld> withheld = new Removals(REASON).withheld(verdict.wanted(), aimed);
    Verdict result = verdict.aimingAt(aimed);
    for (Withheld removal : withheld) {
      result = result.withholding(removal);
    }
    return withheld.isEmpty()
        ? result
        : result.reporting(
            StackPolicy.finding(
                Code.REMOVAL_WITHHELD,
                observed,
                "nothing is removed, since "
                    + REASON
                    + ": "
                    + withheld.stream().map(Withheld::change).collect(Collectors.joining(", "))));
  }
}
