package io.albedo.planner.render;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.Token;
import java.util.HashMap;
import java.util.Map;

/** What people call the things of a graph: a target group by its Service and port. */
final class Names {

  private final AlbGraph graph;
  private final Map<ResourceId, String> services = new HashMap<>();

  Names(AlbGraph graph) {
    this.graph = graph;
    graph.all(TargetGroupBinding.class).forEach(this::add);
  }

  private void add(TargetGroupBinding binding) {
    if (binding.targetGroup() instanceof Token.Reference<Arn> reference) {
      services.put(
          reference.resource(), binding.serviceName() + ":" + binding.servicePort().text());
    }
  }

  /** The Service and port behind a target group, or else the target group's own name. */
  String targetGroup(Token<Arn> arn) {
    return switch (arn) {
      case Token.Known<Arn>(Arn known) -> known.name();
      case Token.Reference<Arn> reference ->
          services.getOrDefault(reference.resource(), reference.resource().id());
      case Token.Unknown<Arn>(String lookedFor) -> knownAfterApply(lookedFor);
    };
  }

  /** The id of a security group, or the name of one that is still to be made. */
  String securityGroup(Token<SecurityGroupId> group) {
    return group instanceof Token.Reference<SecurityGroupId> reference
        ? graph
            .find(reference.resource())
            .filter(SecurityGroup.class::isInstance)
            .map(found -> ((SecurityGroup) found).name())
            .orElse("the one shared by all load balancers")
        : of(group);
  }

  /** A value, or what decides it. */
  static String of(Token<?> token) {
    return switch (token) {
      case Token.Known<?> known -> known.value().toString();
      case Token.Reference<?> reference -> "that of the " + reference.resource();
      case Token.Unknown<?> unknown -> knownAfterApply(unknown.lookedFor());
    };
  }

  static String knownAfterApply(String lookedFor) {
    return "(known after apply: " + lookedFor + ")";
  }
}
