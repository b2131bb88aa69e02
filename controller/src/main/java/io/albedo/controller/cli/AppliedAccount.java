package io.albedo.controller.cli;

import io.albedo.controller.local.InMemoryCloud;
import io.albedo.controller.loop.RoutedExecutor;
import io.albedo.controller.wire.LiveAccount;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.port.OperationExecutor;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;

/**
 * Where a plan is carried out.
 *
 * @param executor who does it
 * @param kept what is known of it afterwards: all of a snapshot; of AWS itself only the objects of
 *     Kubernetes, for which there is no cluster
 */
record AppliedAccount(OperationExecutor executor, InMemoryCloud kept) {

  static AppliedAccount snapshot(PlanSource source) {
    InMemoryCloud account = inMemory(source, World.of(source.cloud(), source.cluster()));
    return new AppliedAccount(account, account);
  }

  static AppliedAccount live(PlanSource source, LiveAccount account) {
    InMemoryCloud kubernetes = inMemory(source, World.of(CloudState.unseen(), source.cluster()));
    return new AppliedAccount(new RoutedExecutor(kubernetes, account.executor()), kubernetes);
  }

  private static InMemoryCloud inMemory(PlanSource source, World world) {
    return new InMemoryCloud(world, new Simulator(source.options().quotas()), changed -> {});
  }
}
