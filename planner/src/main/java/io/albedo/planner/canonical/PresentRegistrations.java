package io.albedo.planner.canonical;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.ObservedTarget;
import java.util.List;
import java.util.Map;

/** Load balancers that are registered in target groups; other targets are not ours to register. */
final class PresentRegistrations {

  private PresentRegistrations() {}

  static List<Present<TargetRegistration>> in(
      List<Present<TargetGroup>> groups, Map<Arn, List<ObservedTarget>> targets) {
    return groups.stream()
        .filter(group -> group.resource().targetType() == TargetType.ALB)
        .flatMap(
            group ->
                targets.getOrDefault(new Arn(group.handle()), List.of()).stream()
                    .map(target -> registration(group, target)))
        .toList();
  }

  /** A target without port has that of its target group. */
  private static Present<TargetRegistration> registration(
      Present<TargetGroup> group, ObservedTarget target) {
    return new Present<>(
        TargetRegistration.builder()
            .id(ResourceId.targetRegistration(group.resource().id().id()))
            .targetGroup(group.arn())
            .target(Token.of(new Arn(target.id())))
            .port(target.port().orElseGet(() -> group.resource().port().known().orElse(0)))
            .build(),
        group.handle());
  }
}
