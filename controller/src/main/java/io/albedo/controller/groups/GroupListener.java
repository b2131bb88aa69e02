package io.albedo.controller.groups;

import io.albedo.controller.loop.GroupOutcome;
import io.albedo.controller.loop.OperationOutcome;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.Plan;
import io.albedo.planner.slice.ClusterSlice;
import java.time.Duration;
import java.util.List;

/** Hears of passes over groups, on the threads that make them: several at once. */
public interface GroupListener {

  /** The cluster was looked at, and may say something else. */
  default void observed(Reported<ClusterState> cluster) {}

  /** A plan with something to do is about to be carried out. */
  default void planned(ClusterSlice slice, Plan plan) {}

  /** An operation has ended, or was skipped. */
  default void ended(ClusterSlice slice, OperationOutcome operation) {}

  /** A pass has ended. */
  default void done(GroupPassOutcome outcome, Duration taken) {}

  /** An edit has come to AWS wholly, so long after it was heard of. */
  default void applied(ClusterSlice slice, Duration sinceEdit) {}

  /** A pass broke off because of a bug, not because of what anybody wrote or AWS answered. */
  default void brokeOff(ClusterSlice slice, RuntimeException bug) {}

  /**
   * AWS was looked at for all groups at once.
   *
   * @param drifted slices for which something is to be done though nobody changed them
   */
  default void lookedAtAll(int slices, int drifted, Duration taken) {}

  /** What belongs to no group was found, and removed if it is to be. */
  default void ownerless(Plan plan, List<GroupOutcome> outcomes) {}

  /** A look at all groups failed, and will be tried again. */
  default void couldNotLook(RuntimeException why) {}

  /** Tells several, one after the other. */
  static GroupListener all(List<GroupListener> listeners) {
    return new GroupListeners(listeners);
  }
}
