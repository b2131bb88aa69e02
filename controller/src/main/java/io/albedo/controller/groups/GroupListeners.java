package io.albedo.controller.groups;

import io.albedo.controller.loop.GroupOutcome;
import io.albedo.controller.loop.OperationOutcome;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.Plan;
import io.albedo.planner.slice.ClusterSlice;
import java.time.Duration;
import java.util.List;

/** Several who hear the same. */
record GroupListeners(List<GroupListener> listeners) implements GroupListener {

  GroupListeners {
    listeners = List.copyOf(listeners);
  }

  @Override
  public void observed(Reported<ClusterState> cluster) {
    listeners.forEach(listener -> listener.observed(cluster));
  }

  @Override
  public void planned(ClusterSlice slice, Plan plan) {
    listeners.forEach(listener -> listener.planned(slice, plan));
  }

  @Override
  public void ended(ClusterSlice slice, OperationOutcome operation) {
    listeners.forEach(listener -> listener.ended(slice, operation));
  }

  @Override
  public void done(GroupPassOutcome outcome, Duration taken) {
    listeners.forEach(listener -> listener.done(outcome, taken));
  }

  @Override
  public void brokeOff(ClusterSlice slice, RuntimeException bug) {
    listeners.forEach(listener -> listener.brokeOff(slice, bug));
  }

  @Override
  public void lookedAtAll(int slices, int drifted, Duration taken) {
    listeners.forEach(listener -> listener.lookedAtAll(slices, drifted, taken));
  }

  @Override
  public void ownerless(Plan plan, List<GroupOutcome> outcomes) {
    listeners.forEach(listener -> listener.ownerless(plan, outcomes));
  }

  @Override
  public void couldNotLook(RuntimeException why) {
    listeners.forEach(listener -> listener.couldNotLook(why));
  }
}
