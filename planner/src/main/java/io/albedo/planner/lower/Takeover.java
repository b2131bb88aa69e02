package io.albedo.planner.lower;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.Token;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.diff.RuleTransition.Kept;
import io.albedo.planner.route.RuleMeeting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which target groups come to answer requests of a listener that another target group answers now:
 * by a rule that is new or changes, by one that comes before another, by one whose predecessor
 * goes, or by the default action.
 */
final class Takeover {

  private static final int NEVER = Integer.MAX_VALUE;
  private static final int LAST = NEVER - 1;

  private final List<Taker> live = new ArrayList<>();
  private final List<Taker> wanted = new ArrayList<>();

  /**
   * What takes requests, now and afterwards; the default action stands behind all rules.
   *
   * @param now its priority; {@link #NEVER} if it is yet to come
   * @param then its priority afterwards; {@link #NEVER} if it goes
   */
  private record Taker(List<Condition> conditions, Set<Token<Arn>> groups, int now, int then) {

    boolean overtakes(Taker rival) {
      return rival.now < now
          && then < rival.then
          && RuleMeeting.isPossible(conditions, rival.conditions);
    }
  }

  private Takeover(ListenerSwitch listener) {
    listener.rules().kept().forEach(this::keep);
    listener.rules().foreign().forEach(rule -> keep(new Kept(rule.resource(), rule)));
    listener.rules().modified().forEach(this::modify);
    listener.rules().added().forEach(rule -> wanted.add(taker(rule, NEVER, rule.priority())));
    for (Present<ListenerRule> rule : listener.rules().removed()) {
      if (!WarmUpRule.is(rule.resource())) {
        live.add(taker(rule.resource(), rule.resource().priority(), NEVER));
      }
    }
    addDefaults(listener);
  }

  /** Those of the target groups in question that take over. */
  static Set<Token<Arn>> of(ListenerSwitch listener, Predicate<Token<Arn>> inQuestion) {
    return new Takeover(listener).find(inQuestion);
  }

  private void keep(Kept kept) {
    Taker taker =
        taker(
            kept.present().resource(),
            kept.present().resource().priority(),
            kept.wanted().priority());
    live.add(taker);
    wanted.add(taker);
  }

  /** Its old form goes, its new one comes. */
  private void modify(Kept pair) {
    ListenerRule old = pair.present().resource();
    live.add(taker(old, old.priority(), NEVER));
    wanted.add(taker(pair.wanted(), NEVER, pair.wanted().priority()));
  }

  private void addDefaults(ListenerSwitch listener) {
    Set<Token<Arn>> now = Forwards.of(listener.liveDefault());
    Set<Token<Arn>> then = Forwards.of(listener.wanted().defaultActions());
    if (listener.liveDefault().equals(listener.wanted().defaultActions())) {
      Taker same = new Taker(List.of(), now, LAST, LAST);
      live.add(same);
      wanted.add(same);
    } else {
      live.add(new Taker(List.of(), now, LAST, NEVER));
      wanted.add(new Taker(List.of(), then, NEVER, LAST));
    }
  }

  private static Taker taker(ListenerRule rule, int now, int then) {
    return new Taker(rule.conditions(), Forwards.of(rule.actions()), now, then);
  }

  private Set<Token<Arn>> find(Predicate<Token<Arn>> inQuestion) {
    Set<Token<Arn>> found = new LinkedHashSet<>();
    for (Taker taker : wanted) {
      taker.groups().stream()
          .filter(group -> inQuestion.test(group) && takesOver(taker, group))
          .forEach(found::add);
    }
    return found;
  }

  private boolean takesOver(Taker taker, Token<Arn> group) {
    return live.stream()
        .filter(rival -> rival.groups().stream().anyMatch(g -> !g.equals(group)))
        .anyMatch(taker::overtakes);
  }
}
