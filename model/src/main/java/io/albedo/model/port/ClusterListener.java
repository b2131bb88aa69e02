package io.albedo.model.port;

import io.albedo.model.cluster.ClusterChange;

/** Hears of changes of a cluster, on any thread and possibly on several at once; must not block. */
public interface ClusterListener {

  /** The next {@link ClusterObserver#observe} tells it. */
  void changed(ClusterChange change);
}
