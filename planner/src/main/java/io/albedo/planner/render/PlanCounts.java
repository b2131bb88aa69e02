package io.albedo.planner.render;

import io.albedo.model.alb.ResourceId;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.Plan;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a plan comes to.
 *
 * @param create resources that come into being
 * @param change resources that stay and are changed
 * @param replace resources that make way for another
 * @param delete resources that go
 * @param awsCalls calls to AWS
 * @param kubernetesCalls calls to Kubernetes
 * @param waits explicit waits
 */
public record PlanCounts(
    int create, int change, int replace, int delete, int awsCalls, int kubernetesCalls, int waits) {

  private static final PlanCounts NOTHING = new PlanCounts(0, 0, 0, 0, 0, 0, 0);

  public static PlanCounts of(Plan plan) {
    return plan.groups().stream().map(PlanCounts::of).reduce(NOTHING, PlanCounts::plus);
  }

  /** The counts of one group: a resource counts once, however many operations it takes. */
  public static PlanCounts of(GroupPlan group) {
    Set<ResourceId> settled = marked(group, EnumSet.of(Mark.CREATE, Mark.DELETE, Mark.REPLACE));
    Set<ResourceId> updated = marked(group, EnumSet.of(Mark.UPDATE));
    updated.removeAll(settled);
    Set<ResourceId> replaced = marked(group, EnumSet.of(Mark.REPLACE));
    Set<ResourceId> deleted = marked(group, EnumSet.of(Mark.DELETE));
    deleted.removeAll(replaced);
    return new PlanCounts(
        marked(group, EnumSet.of(Mark.CREATE)).size(),
        updated.size(),
        replaced.size(),
        deleted.size(),
        group.operations().size() - calls(group, "kubernetes:") - calls(group, "wait:"),
        calls(group, "kubernetes:"),
        calls(group, "wait:"));
  }

  private PlanCounts plus(PlanCounts other) {
    return new PlanCounts(
        create + other.create,
        change + other.change,
        replace + other.replace,
        delete + other.delete,
        awsCalls + other.awsCalls,
        kubernetesCalls + other.kubernetesCalls,
        waits + other.waits);
  }

  private static Set<ResourceId> marked(GroupPlan group, Set<Mark> marks) {
    return group.operations().stream()
        .filter(operation -> marks.contains(operation.mark()))
        .map(Operation::resource)
        .collect(Collectors.toSet());
  }

  private static int calls(GroupPlan group, String api) {
    List<Operation> calls =
        group.operations().stream().filter(o -> o.call().api().startsWith(api)).toList();
    return calls.size();
  }
}
