package io.albedo.planner.diff;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.canonical.PresentBinding;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which present binding stands for which wanted one: the one of the same target group; else, among
 * those whose target group is not there, the one of the same name, which there cannot be twice;
 * else, while the name is not known, the one of the same Service port.
 */
final class BindingPairing {

  private final Map<ResourceId, PresentBinding> found = new HashMap<>();
  private final Map<ObjectName, PresentBinding> left = new LinkedHashMap<>();

  /**
   * Pairs.
   *
   * @param targetGroups ARNs of those that are there
   */
  BindingPairing(
      List<TargetGroupBinding> wanted, List<PresentBinding> present, Set<String> targetGroups) {
    present.forEach(b -> left.put(b.name(), b));
    pair(
        wanted, w -> w.targetGroup().known().map(Arn::value), b -> Optional.of(b.targetGroupArn()));
    pair(
        wanted,
        w -> w.name().known().map(name -> new ObjectName(w.namespace(), name)),
        b -> stray(b, targetGroups).map(PresentBinding::name));
    pair(
        wanted.stream().filter(w -> w.name().known().isEmpty()).toList(),
        w -> Optional.of(servicePort(w)),
        b -> stray(b, targetGroups).flatMap(PresentBinding::spec).map(BindingPairing::servicePort));
  }

  private static Optional<PresentBinding> stray(PresentBinding binding, Set<String> targetGroups) {
    return Optional.of(binding).filter(b -> !targetGroups.contains(b.targetGroupArn()));
  }

  private <K> void pair(
      List<TargetGroupBinding> wanted,
      Function<TargetGroupBinding, Optional<K>> wantedKey,
      Function<PresentBinding, Optional<K>> presentKey) {
    Map<K, PresentBinding> byKey = new HashMap<>();
    left.values().forEach(b -> presentKey.apply(b).ifPresent(key -> byKey.putIfAbsent(key, b)));
    for (TargetGroupBinding binding : wanted) {
      if (!found.containsKey(binding.id())) {
        wantedKey.apply(binding).map(byKey::remove).ifPresent(b -> pair(binding, b));
      }
    }
  }

  private void pair(TargetGroupBinding wanted, PresentBinding present) {
    found.put(wanted.id(), present);
    left.remove(present.name());
  }

  private static List<Object> servicePort(TargetGroupBinding binding) {
    return List.of(
        binding.namespace(), binding.serviceName(), binding.servicePort(), binding.targetType());
  }

  Optional<PresentBinding> of(TargetGroupBinding wanted) {
    return Optional.ofNullable(found.get(wanted.id()));
  }

  /** Those that nobody wants. */
  Collection<PresentBinding> left() {
    return left.values();
  }
}
