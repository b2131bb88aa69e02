package io.albedo.examples;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.plan.Bindings;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.Plan;
import io.albedo.model.port.CloudObserver;
import io.albedo.model.port.OperationExecutor;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import java.util.ArrayList;
import java.util.List;

/** A program that plans and applies; the README of the examples shows the lines between marks. */
final class Applying {

  private final CloudObserver cloud;
  private final OperationExecutor executor;

  Applying(CloudObserver cloud, OperationExecutor executor) {
    this.cloud = cloud;
    this.executor = executor;
  }

  // README
  /** What was done in AWS; objects of Kubernetes are left to who keeps them. */
  List<String> apply(ClusterState cluster) {
    Planner planner = new Planner(Options.builder().clusterName("demo").build());
    Plan plan = planner.plan(cluster, cloud.observe(planner.needs(cluster)));
    Bindings created = Bindings.none();
    List<String> done = new ArrayList<>();
    for (GroupPlan group : plan.groups()) {
      for (Operation operation : group.operations()) {
        if (operation.call().api().startsWith("kubernetes:")) {
          continue;
        }
        OperationResult result = executor.execute(created.bind(operation));
        if (!(result instanceof OperationResult.Applied)) {
          throw new IllegalStateException(operation.title() + ": " + result);
        }
        created = created.after(operation, result);
        done.add(operation.title());
      }
    }
    return done;
  }
  // end
}
