package io.albedo.controller.admission;

import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.cluster.TargetGroupBindingObject;
import java.util.Optional;

/** Looks in AWS for the target group that a binding means. */
@FunctionalInterface
public interface TargetGroupFinder {

  /** Empty if it is not there, or cannot be looked at. May take its time and may throw. */
  Optional<ObservedTargetGroup> find(TargetGroupBindingObject binding);

  /** Where nobody can look. */
  static TargetGroupFinder blind() {
    return binding -> Optional.empty();
  }
}
