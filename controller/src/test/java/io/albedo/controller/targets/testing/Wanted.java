package io.albedo.controller.targets.testing;

import java.util.Set;
import java.util.TreeSet;

/** What there should be in the end: the rules for endpoints once more, in a few lines. */
public record Wanted(Town town) {

  /** The targets of a binding, by {@code id:port}. */
  public Set<String> targets(String name) {
    Set<String> targets = new TreeSet<>();
    var binding = town.bindings().get(name);
    if (binding == null || town.isServiceMissing(name)) {
      return targets;
    }
    if (binding.targetType().orElseThrow().equals("instance")) {
      town.nodes()
          .forEach(
              (node, ready) -> {
                if (ready) {
                  targets.add(Town.instanceTarget(node));
                }
              });
      return targets;
    }
    town.pods()
        .forEach(
            (number, pod) -> {
              boolean nodeReady = Boolean.TRUE.equals(town.nodes().get(pod.node()));
              if (pod.service().equals(name)
                  && (town.isReady(number) || (pod.ready() && nodeReady))) {
                targets.add(Town.target(number));
              }
            });
    return targets;
  }
}
