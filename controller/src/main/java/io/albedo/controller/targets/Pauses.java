package io.albedo.controller.targets;

import io.albedo.model.alb.ResourceType;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.plan.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which bindings, and which changes of security groups, failed lately and are to be left alone for
 * now. A new generation of a binding, or another change of a security group, is tried at once.
 */
final class Pauses {

  private final Duration longest;
  private final Map<String, Pause> pauses = new HashMap<>();
  private Map<String, Object> generations = Map.of();

  Pauses(Duration longest) {
    this.longest = longest;
  }

  /** Forgets bindings that are gone, and security groups that nobody wants to change any more. */
  void know(Collection<TargetGroupBindingObject> bindings, Collection<Operation> planned) {
    generations =
        bindings.stream()
            .collect(
                Collectors.toMap(
                    binding -> binding.name().text(),
                    binding -> binding.uid().orElse("") + "/" + binding.generation()));
    Set<String> keys = planned.stream().map(Pauses::key).collect(Collectors.toSet());
    pauses.keySet().removeIf(key -> !keys.contains(key) && !generations.containsKey(key));
  }

  private static String key(Operation operation) {
    return operation.resource().type() == ResourceType.SECURITY_GROUP
        ? "operation " + operation.id().value()
        : operation.resource().id();
  }

  private Object cause(Operation operation) {
    return operation.resource().type() == ResourceType.SECURITY_GROUP
        ? operation.call()
        : generation(operation.resource().id());
  }

  private Object generation(String binding) {
    return generations.getOrDefault(binding, "");
  }

  boolean cover(Operation operation, Instant now) {
    Pause pause = pauses.get(key(operation));
    return pause != null && pause.lasts(now, cause(operation));
  }

  boolean cover(TargetGroupBindingObject binding, Instant now) {
    String key = binding.name().text();
    Pause pause = pauses.get(key);
    return pause != null && pause.lasts(now, generation(key));
  }

  void afterFailureOf(Operation operation, Instant now) {
    fail(key(operation), cause(operation), now);
  }

  void afterFailureOf(TargetGroupBindingObject binding, Instant now) {
    fail(binding.name().text(), generation(binding.name().text()), now);
  }

  private void fail(String key, Object cause, Instant now) {
    Pause before = pauses.get(key);
    pauses.put(
        key, before == null ? Pause.first(now, cause, longest) : before.again(now, cause, longest));
  }

  void endFor(Operation operation) {
    pauses.remove(key(operation));
  }

  void endFor(TargetGroupBindingObject binding) {
    pauses.remove(binding.name().text());
  }

  /** When the next of them ends. */
  Optional<Instant> nextEnd(Instant now) {
    return pauses.values().stream().map(Pause::until).filter(now::isBefore).min(Instant::compareTo);
  }
}
