package io.albedo.controller.targets;

import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Reported;
import io.albedo.planner.target.TargetPlan;

/** Hears of passes over the targets of a cluster, on the thread that makes them. */
public interface TargetPassListener {

  /** A plan has been made and is about to be carried out. */
  default void planned(Reported<ClusterState> cluster, TargetPlan plan) {}

  /** A plan has been carried out, as far as it could be. */
  default void done(TargetPassOutcome outcome) {}

  /** AWS could not be read, so nothing was done. */
  default void unreadable(CloudUnreadableException why) {}

  /** A pass broke off because of a bug, not because of what anybody wrote or AWS answered. */
  default void brokeOff(RuntimeException bug) {}

  /** The same, but about one operation or one binding: the others were gone on with. */
  default void brokeOff(String where, RuntimeException bug) {}

  /** One that does not care. */
  static TargetPassListener silent() {
    return new TargetPassListener() {};
  }
}
