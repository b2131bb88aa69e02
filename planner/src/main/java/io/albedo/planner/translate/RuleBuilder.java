package io.albedo.planner.translate;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.planner.priority.RuleDraft;
import io.albedo.planner.priority.RuleOptimizer;
import java.util.List;

/** Gives the rules of a listener their priorities: dense, from 1. */
final class RuleBuilder {

  private final PortPlan port;
  private final Token<Arn> listener;

  RuleBuilder(PortPlan port) {
    this.port = port;
    this.listener = Token.reference(ResourceId.listener(port.port()), Attribute.LISTENER_ARN);
  }

  /** Adds the rules to the stack; what can never match is left out before. */
  void build(List<RuleDraft> drafts, Overlaps overlaps, StackDraft stack) {
    RuleOptimizer.Optimized optimized =
        new RuleOptimizer(port.port(), port.protocol().text()).optimize(drafts);
    optimized.hidden().forEach(hidden -> overlaps.noteHidden(port.port(), hidden));
    List<RuleDraft> distinct = new DuplicateRules(overlaps, port.port()).drop(optimized.kept());
    overlaps.check(port.port(), distinct);
    for (int i = 0; i < distinct.size(); i++) {
      stack.add(rule(distinct.get(i), i + 1), distinct.get(i).origin().ingress());
    }
  }

  private ListenerRule rule(RuleDraft draft, int priority) {
    return ListenerRule.builder()
        .id(ResourceId.rule(port.port(), priority))
        .listener(listener)
        .priority(priority)
        .conditions(draft.conditions())
        .actions(draft.actions())
        .transforms(draft.transforms())
        .tags(draft.tags())
        .build();
  }
}
