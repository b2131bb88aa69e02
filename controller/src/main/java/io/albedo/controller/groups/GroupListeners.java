package io.albedo.controller.groups;

import io.albedo.controller.loop.GroupOutcome;
import io.albedo.controller.loop.OperationOutcome;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.Plan;
import io.albedo.planner.slice.ClusterSlice;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Several who hear the same. What is wrong with one of them reaches neither others nor passes. */
record GroupListeners(List<GroupListener> listeners) implements GroupListener {

  private static final Logger LOG = LoggerFactory.getLogger(GroupListeners.class);

  GroupListeners {
    listeners = List.copyOf(listeners);
  }

  private void each(Consumer<GroupListener> tell) {
    for (GroupListener listener : listeners) {
      try {
        tell.accept(listener);
      } catch (RuntimeException bug) {
        LOG.error("{} did not hear of something; this is a bug", listener.getClass(), bug);
      }
    }
  }

  @Override
  public void observed(Reported<ClusterState> cluster) {
    each(listener -> listener.observed(cluster));
  }

  @Override
  public void planned(ClusterSlice slice, Plan plan) {
    each(listener -> listener.planned(slice, plan));
  }

  @Override
  public void ended(ClusterSlice slice, OperationOutcome operation) {
    each(listener -> listener.ended(slice, operation));
  }

  @Override
  public void done(GroupPassOutcome outcome, Duration taken) {
    each(listener -> listener.done(outcome, taken));
  }

  @Override
  public void applied(ClusterSlice slice, Duration sinceEdit) {
    each(listener -> listener.applied(slice, sinceEdit));
  }

  @Override
  public void brokeOff(ClusterSlice slice, RuntimeException bug) {
    each(listener -> listener.brokeOff(slice, bug));
  }

  @Override
  public void lookedAtAll(int slices, int drifted, Duration taken) {
    each(listener -> listener.lookedAtAll(slices, drifted, taken));
  }

  @Override
  public void ownerless(Plan plan, List<GroupOutcome> outcomes) {
    each(listener -> listener.ownerless(plan, outcomes));
  }

  @Override
  public void couldNotLook(RuntimeException why) {
    each(listener -> listener.couldNotLook(why));
  }
}
