package io.albedo.controller.loop;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.Plan;

/** Hears of passes, on the thread that makes them. */
public interface PassListener {

  /** A plan has been made and is about to be carried out. */
  void planned(Reported<ClusterState> cluster, Plan plan);

  /** A plan has been carried out, as far as it could be. */
  void done(PassOutcome outcome);

  /** A pass broke off because of a bug, not because of what anybody wrote or AWS answered. */
  void brokeOff(RuntimeException bug);
}
