package io.albedo.model.alb;

import io.albedo.model.AlbedoStyle;
import java.util.List;
import java.util.SortedMap;
import org.immutables.value.Value;

/** A rule of a listener. The default rule is not one: it is the listener's default actions. */
@Value.Immutable
@AlbedoStyle
public non-sealed interface ListenerRule extends Resource, WithListenerRule {

  @Override
  ResourceId id();

  Token<Arn> listener();

  /** 1 to 50000; the lowest comes first. */
  int priority();

  /** All must hold. */
  List<Condition> conditions();

  /** Exactly one forward, redirect or fixed response, and that one last. */
  List<Action> actions();

  List<Transform> transforms();

  @Value.NaturalOrder
  SortedMap<String, String> tags();

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ListenerRule}. */
  final class Builder extends ImmutableListenerRule.Builder {}
}
