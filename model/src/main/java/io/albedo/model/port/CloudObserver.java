package io.albedo.model.port;

import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.CloudUnreadableException;
import java.util.SortedSet;

/** Says what AWS has. */
public interface CloudObserver {
  /**
   * All that is asked for, and possibly more. Of a stack that is in the answer all is there,
   * whether it was asked for or not.
   *
   * @throws CloudUnreadableException if any of it could not be read; then nothing is known
   */
  CloudState observe(SortedSet<CloudNeed> needs);
}
