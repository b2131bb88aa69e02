package io.albedo.planner.testing;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.plan.HealthCall;
import io.albedo.planner.simulate.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The target groups that somebody has seen healthy: those that served before a plan, and those that
 * were waited for.
 */
public record HealthWatch(World before, Set<Arn> healthy) {

  public static HealthWatch from(World before) {
    return new HealthWatch(before, used(before));
  }

  private static Set<Arn> used(World world) {
    Set<Arn> used = new HashSet<>();
    Stream.concat(
            world.cloud().rules().stream().map(rule -> rule.spec().actions()),
            world.cloud().listeners().stream().map(l -> l.spec().defaultActions()))
        .flatMap(Action::forwardedTo)
        .filter(tuple -> tuple.weight().orElse(1) > 0)
        .forEach(tuple -> tuple.targetGroup().known().ifPresent(used::add));
    return used;
  }

  public HealthWatch after(Rehearsed.Done done) {
    if (!(done.operation().call() instanceof HealthCall.AwaitTargetsHealthy wait)) {
      return this;
    }
    Set<Arn> more = new HashSet<>(healthy);
    more.add(wait.targetGroup().known().orElseThrow());
    return new HealthWatch(before, more);
  }

  /** Requests that healthy targets answered before, and that none answer in this world. */
  public List<Probe> coldAnswers(World world) {
    List<Probe> probes = Probe.telling(List.of(before, world));
    Map<Probe, Set<Arn>> then = Probe.targetGroups(before, probes);
    List<Probe> cold = new ArrayList<>();
    Probe.targetGroups(world, probes)
        .forEach(
            (probe, now) -> {
              if (isCold(now) && isAnyHealthy(then.getOrDefault(probe, Set.of()))) {
                cold.add(probe);
              }
            });
    return cold;
  }

  private boolean isCold(Set<Arn> groups) {
    return !groups.isEmpty() && !isAnyHealthy(groups);
  }

  private boolean isAnyHealthy(Set<Arn> groups) {
    return groups.stream().anyMatch(healthy::contains);
  }
}
