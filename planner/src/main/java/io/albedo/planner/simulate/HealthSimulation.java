package io.albedo.planner.simulate;

import static io.albedo.planner.simulate.Draft.known;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.plan.HealthCall;
import java.util.Map;

/**
 * Waits for targets. In simulation they become healthy at once, and no request is ever under way;
 * what is checked is that the wait can have an end.
 */
final class HealthSimulation {

  private final Draft draft;

  HealthSimulation(Draft draft) {
    this.draft = draft;
  }

  Map<Attribute, String> apply(HealthCall call) {
    draft.targetGroup(call.targetGroup());
    Arn group = known(call.targetGroup());
    boolean used = new TargetGroupUses(draft).uses(group).findAny().isPresent();
    switch (call) {
      case HealthCall.AwaitTargetsHealthy wait -> refuse(!used, group + " is used by nobody");
      case HealthCall.AwaitTargetsDrained wait -> refuse(used, group + " still gets requests");
    }
    return Map.of();
  }

  private static void refuse(boolean endless, String why) {
    if (endless) {
      throw new Refusal("Timeout", why);
    }
  }
}
