package io.albedo.model.port;

import io.albedo.model.cluster.ClusterEvent;

/** Tells events to whoever reads an object. */
public interface EventRecorder {

  /**
   * Tells it soon, if it has not been told of this generation of the object. What cannot be told is
   * logged: nothing depends on it.
   */
  void record(ClusterEvent event);
}
