package io.albedo.planner.priority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /**
   * What is left of the rules of a listener.
   *
   * @param kept the rules that are left, in their order
   * @param hidden those that come after a redirect
   */
  public record Optimized(List<RuleDraft> kept, List<Hidden> hidden) {
    public Optimized {
      kept = List.copyOf(kept);
      hidden = List.copyOf(hidden);
    }
  }

  /** A rule that is left out, and the redirect that is taken to cover it. */
  public record Hidden(RuleDraft rule, RuleDraft redirect) {}

  /** A redirect that has been met. */
  private record Met(RuleDraft redirect, RuleCover cover) {}

  public Optimized optimize(List<RuleDraft> rules) {
    List<RuleDraft> kept = new ArrayList<>();
    List<Hidden> hidden = new ArrayList<>();
    List<Met> redirects = new ArrayList<>();
    for (RuleDraft rule : rules) {
      if (!selfRedirects.isOne(rule)) {
        hiding(rule, redirects)
            .ifPresentOrElse(
                redirect -> hidden.add(new Hidden(rule, redirect)),
                () -> {
                  kept.add(rule);
                  remember(rule, redirects);
                });
      }
    }
    return new Optimized(kept, hidden);
  }

  private static void remember(RuleDraft rule, List<Met> redirects) {
    if (SelfRedirects.firstRedirect(rule).isPresent()) {
      redirects.add(new Met(rule, RuleCover.of(rule)));
    }
  }

  private static Optional<RuleDraft> hiding(RuleDraft rule, List<Met> redirects) {
    if (redirects.isEmpty()) {
      return Optional.empty();
    }
    RuleCover cover = RuleCover.of(rule);
    return redirects.stream()
        .filter(met -> met.cover().covers(cover))
        .map(Met::redirect)
        .findFirst();
  }
}
