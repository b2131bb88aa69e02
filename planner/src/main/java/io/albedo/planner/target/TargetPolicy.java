package io.albedo.planner.target;

import io.albedo.model.plan.Call;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.PlanStatus;
import io.albedo.model.plan.TargetCall;
import io.albedo.model.plan.Withheld;
import io.albedo.planner.options.ChangePolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A policy by name, applied to the operations about targets. What needs an operation that is
 * withheld is withheld, too.
 */
final class TargetPolicy {

  private final ChangePolicy policy;
  private final Set<OperationId> withheld = new HashSet<>();

  TargetPolicy(ChangePolicy policy) {
    this.policy = policy;
  }

  /** What may be done of the groups, in their order. */
  List<GroupPlan> applied(List<GroupPlan> groups) {
    return policy == ChangePolicy.SYNC ? groups : groups.stream().map(this::applied).toList();
  }

  private GroupPlan applied(GroupPlan group) {
    List<Operation> left = new ArrayList<>();
    List<Withheld> held = new ArrayList<>(group.withheld());
    for (Operation operation : group.operations()) {
      objection(operation)
          .ifPresentOrElse(
              why -> {
                withheld.add(operation.id());
                held.add(Withheld.of(operation, why));
              },
              () -> left.add(operation));
    }
    return left.size() == group.operations().size()
        ? group
        : GroupPlan.builder()
            .from(group)
            .operations(left)
            .withheld(held)
            .status(PlanStatus.PARTIAL)
            .build();
  }

  private Optional<String> objection(Operation operation) {
    if (operation.dependsOn().stream().anyMatch(withheld::contains)) {
      return Optional.of("something that it needs is withheld");
    }
    return switch (policy) {
      case SYNC -> Optional.empty();
      case UPSERT_ONLY -> because(takesAway(operation.call()), "takes nothing away");
      case CREATE_ONLY ->
          because(
              takesAway(operation.call()) || changes(operation.call()),
              "changes nothing that is there");
      case OBSERVE -> because(true, "changes nothing");
    };
  }

  private Optional<String> because(boolean applies, String principle) {
    return applies ? Optional.of("policy " + policy.text() + " " + principle) : Optional.empty();
  }

  private static boolean takesAway(Call call) {
    return call instanceof TargetCall.Deregister
        || call instanceof TargetCall.DeleteTargetNote
        || call instanceof Call.RevokeSecurityGroupIngress;
  }

  private static boolean changes(Call call) {
    return call instanceof TargetCall.SetPodCondition
        || (call instanceof TargetCall.NoteTargets note && note.exists());
  }
}
