package io.albedo.model.alb;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.CompactMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  @Value.Default
  default CompactMap tags() {
    return CompactMap.of();
  }

  /** Whether this release knows all that it has; else it must be left alone. */
  default boolean isFamiliar() {
    return unfamiliar().isEmpty();
  }

  /** What this release does not know of it, in words. */
  default List<String> unfamiliar() {
    List<String> words = new ArrayList<>();
    for (Condition condition : conditions()) {
      if (condition instanceof Condition.Unfamiliar) {
        words.add("condition " + condition.field());
      }
    }
    for (Action action : actions()) {
      if (action instanceof Action.Unfamiliar) {
        words.add("action " + action.type());
      }
    }
    for (Transform transform : transforms()) {
      if (transform instanceof Transform.Unfamiliar) {
        words.add("transform " + transform.type());
      }
    }
    return words;
  }

  default ListenerRule withTags(Map<String, String> tags) {
    return withTags(CompactMap.copyOf(tags));
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ListenerRule}. */
  final class Builder extends ImmutableListenerRule.Builder {

    public Builder tags(Map<String, String> tags) {
      return tags(CompactMap.copyOf(tags));
    }
  }
}
