package io.albedo.planner.target;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.cluster.TargetGroupBindingObject;
import java.util.List;
import java.util.Optional;

/** Finds the target group that a binding means, by ARN or else by name. */
public record TargetGroupLookup(CloudState cloud) {

  public Optional<Arn> of(TargetGroupBindingObject binding) {
    return binding.targetGroupArn().isEmpty()
        ? binding.targetGroupName().flatMap(this::named)
        : Optional.of(new Arn(binding.targetGroupArn()));
  }

  private Optional<Arn> named(String name) {
    List<Arn> found =
        cloud.targetGroups().stream()
            .filter(group -> group.spec().name().equals(Token.of(name)))
            .map(ObservedTargetGroup::arn)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
