package io.albedo.planner.translate;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.ShieldProtection;
import io.albedo.model.alb.Token;
import io.albedo.planner.annotation.AnnotationName;
import java.util.Optional;

/** Whether members want the load balancer to be protected by Shield Advanced. */
final class ShieldSetting {

  private static final Agreement<Boolean> ENABLED =
      Agreement.on(
          AnnotationName.SHIELD_ADVANCED_PROTECTION,
          conflict -> conflict.named("conflicting enable shield advanced protection"));

  private final GroupScope group;

  ShieldSetting(GroupScope group) {
    this.group = group;
  }

  /** Empty if nobody says anything: then the load balancer is left as it is. */
  Optional<ShieldProtection> protection() {
    return ENABLED
        .among(
            group.stated(
                member -> member.annotations().bool(AnnotationName.SHIELD_ADVANCED_PROTECTION)),
            group.findings())
        .map(
            enabled ->
                new ShieldProtection(
                    Token.reference(ResourceId.LOAD_BALANCER, Attribute.LOAD_BALANCER_ARN),
                    enabled));
  }
}
