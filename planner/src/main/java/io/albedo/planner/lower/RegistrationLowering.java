package io.albedo.planner.lower;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Mark;
import io.albedo.planner.diff.Change;
import io.albedo.planner.order.Phase;
import io.albedo.planner.order.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Load balancers as targets. One that is still to be made must be active first. A target group
 * takes one only, so another one leaves before; both are in one phase, in the order of the changes.
 */
final class RegistrationLowering {

  private final OperationNames names;

  RegistrationLowering(OperationNames names) {
    this.names = names;
  }

  List<Step> create(Change.Create change, TargetRegistration wanted) {
    List<Step> steps = new ArrayList<>();
    if (wanted.target() instanceof Token.Reference<Arn> made) {
      steps.add(awaitActive(wanted, made));
    }
    steps.add(
        draft("register", wanted, Mark.CREATE)
            .title("put port " + wanted.port() + " of the load balancer behind " + place(wanted))
            .because(change.reason())
            .call(new Call.RegisterTargets(wanted)));
    return steps;
  }

  private Step awaitActive(TargetRegistration wanted, Token.Reference<Arn> made) {
    ResourceId loadBalancer = made.resource();
    return OperationDraft.of(
            Phase.TARGETS_REGISTERED,
            names.next("await-active", loadBalancer),
            loadBalancer,
            Mark.WAIT)
        .title("wait until the load balancer is active")
        .because("only then it can be put behind " + place(wanted))
        .call(new Call.AwaitLoadBalancerActive(made));
  }

  Step delete(TargetRegistration present, String reason) {
    return draft("deregister", present, Mark.DELETE)
        .title(
            "take "
                + present.target().known().map(Arn::value).orElse("?")
                + " out of "
                + place(present))
        .because(reason)
        .call(new Call.DeregisterTargets(present));
  }

  private static String place(TargetRegistration registration) {
    return "target group " + registration.id().id();
  }

  private OperationDraft draft(String verb, TargetRegistration registration, Mark mark) {
    return OperationDraft.of(
        Phase.TARGETS_REGISTERED, names.next(verb, registration.id()), registration.id(), mark);
  }
}
