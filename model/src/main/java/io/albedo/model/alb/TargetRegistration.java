package io.albedo.model.alb;

import io.albedo.model.AlbedoStyle;
import org.immutables.value.Value;

/**
 * A load balancer that is registered as the target of a target group: how a network load balancer
 * passes connections on to an application load balancer. Other targets are registered by what acts
 * on a {@link TargetGroupBinding}, and are no resources of a stack.
 */
@Value.Immutable
@AlbedoStyle
public non-sealed interface TargetRegistration extends Resource, WithTargetRegistration {

  /** That of the target group, which has one target at most. */
  @Override
  ResourceId id();

  Token<Arn> targetGroup();

  /** The application load balancer. */
  Token<Arn> target();

  /** The port of the listener that takes the connections, 1 to 65535. */
  int port();

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TargetRegistration}. */
  final class Builder extends ImmutableTargetRegistration.Builder {}
}
