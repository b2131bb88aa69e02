package io.albedo.planner;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Unread;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.Bindings;
import io.albedo.model.plan.GroupPlan;
import io.albedo.planner.canonical.StackIndex;
import io.albedo.planner.options.Options;
import io.albedo.planner.policy.LoadBalancerNames;
import io.albedo.planner.simulate.World;
import io.albedo.planner.translate.GroupTranslation;
import java.util.List;
import java.util.Optional;

/** Plans one translated group against a world, without the rehearsal that would hide a bad plan. */
public final class GroupPlanning {

  private GroupPlanning() {}

  public static GroupPlan plan(Options options, GroupTranslation wanted, World world) {
    return plan(options, wanted, world, Unread.nothing()).value();
  }

  /** The same as production plans it, with a rehearsal and with what is found. */
  public static Reported<GroupPlan> rehearsed(
      Options options, GroupTranslation wanted, World world) {
    return plan(
        options,
        wanted,
        world,
        Unread.nothing(),
        Optional.of(new Rehearsal(world, Bindings.none())));
  }

  /** The same, while something could not be read, with what is found. */
  public static Reported<GroupPlan> plan(
      Options options, GroupTranslation wanted, World world, Unread unread) {
    return plan(options, wanted, world, unread, Optional.empty());
  }

  private static Reported<GroupPlan> plan(
      Options options,
      GroupTranslation wanted,
      World world,
      Unread unread,
      Optional<Rehearsal> rehearsal) {
    ClusterState cluster = ClusterState.builder().targetGroupBindings(world.bindings()).build();
    StackIndex index =
        new StackIndex(world.cloud(), cluster.targetGroupBindings().values(), options);
    LoadBalancerNames names = LoadBalancerNames.of(world.cloud(), List.of(wanted.graph()));
    return new GroupPlanner(options, world.cloud(), unread, names)
        .plan(wanted, index.stack(wanted.group().stack()), () -> rehearsal);
  }
}
