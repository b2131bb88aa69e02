package io.albedo.controller.targets;

import io.albedo.controller.loop.ExecutionListener;

/**
 * Who hears of what is done.
 *
 * @param operations may be called from several threads at once
 */
public record TargetListeners(TargetPassListener passes, ExecutionListener operations) {

  /** Nobody. */
  public static TargetListeners none() {
    return new TargetListeners(TargetPassListener.silent(), ExecutionListener.silent());
  }
}
