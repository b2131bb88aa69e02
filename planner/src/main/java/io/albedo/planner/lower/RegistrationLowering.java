package io.albedo.planner.lower;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.OperationId;
import io.albedo.planner.diff.Change;
import io.albedo.planner.order.Phase;
import io.albedo.planner.order.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Load balancers as targets. One that is still to be made must be active first. A target group
 * takes one only, so another one leaves before; both are in one phase, in the order of the changes.
 */
final class RegistrationLowering {

  private final OperationNames names;
  private final Map<ResourceId, OperationId> departures = new HashMap<>();
  private Optional<OperationId> awaited = Optional.empty();

  RegistrationLowering(OperationNames names) {
    this.names = names;
  }

  List<Step> create(Change.Create change, TargetRegistration wanted) {
    List<Step> steps = new ArrayList<>();
    if (awaited.isEmpty() && wanted.target() instanceof Token.Reference<Arn> made) {
      steps.add(awaitActive(made));
    }
    OperationDraft draft =
        draft("register", wanted, Mark.CREATE)
            .title("put port " + wanted.port() + " of the load balancer behind " + place(wanted))
            .because(change.reason());
    awaited.ifPresent(draft::after);
    Optional.ofNullable(departures.get(wanted.id())).ifPresent(draft::after);
    steps.add(draft.call(new Call.RegisterTargets(wanted)));
    return steps;
  }

  /** Once for all registrations of a group: it has one load balancer that can be a target. */
  private Step awaitActive(Token.Reference<Arn> made) {
    ResourceId loadBalancer = made.resource();
    OperationId id = names.next("await-active", loadBalancer);
    awaited = Optional.of(id);
    return OperationDraft.of(Phase.TARGETS_REGISTERED, id, loadBalancer, Mark.WAIT)
        .title("wait until the load balancer is active")
        .because("only then it can be put behind target groups")
        .call(new Call.AwaitLoadBalancerActive(made));
  }

  Step delete(TargetRegistration present, String reason) {
    String target = present.target().known().map(Arn::value).orElse("?");
    OperationDraft draft =
        draft("deregister", present, Mark.DELETE)
            .title("take " + target + " out of " + place(present))
            .because(reason);
    departures.put(present.id(), draft.id());
    return draft.call(new Call.DeregisterTargets(present));
  }

  private static String place(TargetRegistration registration) {
    return "target group " + registration.id().id();
  }

  private OperationDraft draft(String verb, TargetRegistration registration, Mark mark) {
    return OperationDraft.of(
        Phase.TARGETS_REGISTERED, names.next(verb, registration.id()), registration.id(), mark);
  }
}
