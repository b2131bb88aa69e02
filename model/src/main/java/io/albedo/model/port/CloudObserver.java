package io.albedo.model.port;

import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import java.util.SortedSet;

/** Says what AWS has. */
public interface CloudObserver {

  /** All that is asked for, and possibly more. */
  CloudState observe(SortedSet<CloudNeed> needs);
}
