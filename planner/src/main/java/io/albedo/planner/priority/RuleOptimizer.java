package io.albedo.planner.priority;

import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out rules of a listener that do nothing.
 *
 * <pre>
 * a redirect to where the client is already   left out
 * what comes after a redirect that covers it  left out
 * </pre>
 *
 * <p>Only redirects hide later rules; what forwards and fixed responses hide is kept.
 */
public final class RuleOptimizer {

  private final SelfRedirects selfRedirects;

  public RuleOptimizer(int port, String protocol) {
    this.selfRedirects = new SelfRedirects(port, protocol);
  }

  /** The rules that are left, in their order. */
  public List<RuleDraft> optimize(List<RuleDraft> rules) {
    List<RuleDraft> kept = new ArrayList<>();
    List<RuleCover> redirects = new ArrayList<>();
    for (RuleDraft rule : rules) {
      if (!selfRedirects.isOne(rule) && !isHidden(rule, redirects)) {
        kept.add(rule);
        if (SelfRedirects.firstRedirect(rule).isPresent()) {
          redirects.add(RuleCover.of(rule));
        }
      }
    }
    return kept;
  }

  private static boolean isHidden(RuleDraft rule, List<RuleCover> redirects) {
    if (redirects.isEmpty()) {
      return false;
    }
    RuleCover cover = RuleCover.of(rule);
    return redirects.stream().anyMatch(redirect -> redirect.covers(cover));
  }
}
