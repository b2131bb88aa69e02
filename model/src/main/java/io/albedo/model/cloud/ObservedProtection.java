package io.albedo.model.cloud;

import io.albedo.model.alb.ShieldProtection;

/** A protection of Shield Advanced, as AWS has it. */
public record ObservedProtection(String id, String name) {

  /** Whether the controller made it; all others are left alone. */
  public boolean isOurs() {
    return name.equals(ShieldProtection.OUR_NAME) || name.equals(ShieldProtection.OUR_OLD_NAME);
  }
}
