package io.albedo.planner;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.plan.GroupPlan;
import io.albedo.planner.canonical.StackIndex;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.World;
import io.albedo.planner.translate.GroupTranslation;
import java.util.Optional;

/** Plans one translated group against a world, without the rehearsal that would hide a bad plan. */
public final class GroupPlanning {

  private GroupPlanning() {}

  public static GroupPlan plan(Options options, GroupTranslation wanted, World world) {
    ClusterState cluster = ClusterState.builder().targetGroupBindings(world.bindings()).build();
    StackIndex index =
        new StackIndex(world.cloud(), cluster.targetGroupBindings().values(), options);
    return new GroupPlanner(options, world.cloud())
        .plan(wanted, index.stack(wanted.group().stack()), Optional::empty)
        .value();
  }
}
