package io.albedo.planner.lower;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.HealthCall;
import io.albedo.model.plan.Mark;
import io.albedo.planner.order.Phase;
import io.albedo.planner.order.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets target groups get healthy targets before they take requests from others. A load balancer
 * checks only what one of its rules or default actions forwards to.
 *
 * <pre>
 * new rule for /a -> y, which x answers now     the new rule waits below all others anyway:
 *                                               park it, wait for y, switch
 * a rule or the default action comes to y,      a rule that matches nothing leads to y:
 * or the default action answers what nobody     make it, wait for y, switch, delete it
 * else does, and so would meet the parked rule
 * </pre>
 */
final class WarmUpLowering {

  private final OperationNames names;
  private final ServingGroups serving;
  private final int atMostSeconds;

  /**
   * For one group.
   *
   * @param atMostSeconds how long a target group is waited for; 0 for no warm-up at all
   */
  WarmUpLowering(OperationNames names, ServingGroups serving, int atMostSeconds) {
    this.names = names;
    this.serving = serving;
    this.atMostSeconds = atMostSeconds;
  }

  /**
   * The steps for one listener.
   *
   * @param room how many rules more the load balancer may have when all new ones are there
   */
  List<Step> lower(ListenerSwitch listener, int room) {
    if (atMostSeconds == 0) {
      return List.of();
    }
    List<Step> steps = new ArrayList<>();
    List<Token<Arn>> apart = new ArrayList<>();
    for (Token<Arn> group : cold(listener)) {
      if (serving.isUsed(group)) {
        steps.add(await(Phase.WARMED, listener, group));
      } else if (isWarmedByParkedRule(listener, group)) {
        steps.add(await(Phase.RULES_WARMED, listener, group));
      } else {
        apart.add(group);
      }
    }
    steps.addAll(warmApart(listener, apart, room));
    return steps;
  }

  /** What takes over and does not answer anything of this listener yet. */
  private List<Token<Arn>> cold(ListenerSwitch listener) {
    return List.copyOf(Takeover.of(listener, group -> !serving.serves(group, listener.present())));
  }

  /** A parked rule takes what only the default action answers now. */
  private static boolean isWarmedByParkedRule(ListenerSwitch listener, Token<Arn> group) {
    return Forwards.of(listener.liveDefault()).isEmpty()
        && listener.rules().added().stream()
            .anyMatch(r -> Forwards.of(r.actions()).contains(group));
  }

  private List<Step> warmApart(ListenerSwitch listener, List<Token<Arn>> groups, int room) {
    List<Step> steps = new ArrayList<>();
    int rules = (groups.size() + WarmUpRule.TARGET_GROUPS - 1) / WarmUpRule.TARGET_GROUPS;
    if (rules > room || !fits(listener, rules)) {
      return steps;
    }
    for (int i = 0; i < rules; i++) {
      int from = i * WarmUpRule.TARGET_GROUPS;
      int to = Math.min(groups.size(), from + WarmUpRule.TARGET_GROUPS);
      ListenerRule rule = WarmUpRule.of(listener, i, groups.subList(from, to));
      steps.add(create(rule));
      steps.add(delete(rule));
    }
    groups.forEach(group -> steps.add(await(Phase.WARMED, listener, group)));
    return steps;
  }

  private static boolean fits(ListenerSwitch listener, int rules) {
    return listener.freePriorities(rules).stream().allMatch(p -> p < RuleLowering.LAST_PRIORITY);
  }

  private Step create(ListenerRule rule) {
    return draft(Phase.WARMING, "create", rule.id(), Mark.CREATE)
        .title("create a rule that matches nothing, " + rule.id().id())
        .because("target groups are only checked while a rule leads to them")
        .preserving("no request can match it")
        .call(new Call.CreateRule(rule));
  }

  private Step delete(ListenerRule rule) {
    return draft(Phase.RULES_REMOVED, "delete", rule.id(), Mark.DELETE)
        .title("delete the rule that matches nothing, " + rule.id().id())
        .because("the target groups it led to are in use now")
        .call(new Call.DeleteRule(Token.reference(rule.id(), Attribute.RULE_ARN)));
  }

  private Step await(Phase phase, ListenerSwitch listener, Token<Arn> group) {
    return draft(phase, "await-healthy", listener.wanted().id(), Mark.WAIT)
        .title("wait until a target of " + serving.name(group) + " is healthy")
        .because("it takes over requests that another target group answers")
        .preserving("the old one answers until then")
        .call(new HealthCall.AwaitTargetsHealthy(group, atMostSeconds));
  }

  private OperationDraft draft(Phase phase, String verb, ResourceId resource, Mark mark) {
    return OperationDraft.of(phase, names.next(verb, resource), resource, mark);
  }
}
