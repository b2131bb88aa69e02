package io.albedo.model.port;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Reported;

/** Says what Kubernetes has. */
public interface ClusterObserver {

  /** The objects as they are now. What cannot be read is reported, and never silently missing. */
  Reported<ClusterState> observe();
}
