package io.albedo.controller.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.targets.testing.Bench;
import io.albedo.controller.targets.testing.Town;
import io.albedo.controller.targets.testing.Town.PodSketch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Fifty pods are replaced by fifty others, in any order that Kubernetes allows, while targets
 * become healthy when they like. After every operation somebody answers.
 */
class RollingUpdateProperties {

  private static final int PODS = 50;
  private static final int SURGE = 13;
  private static final int MOST_STEPS = 5_000;

  @Property(tries = 5, edgeCases = EdgeCasesMode.NONE)
  void aRollingUpdateWithGatesNeverLosesAllHealthyTargets(@ForAll Random random) {
    Town town = town(true);
    Bench bench = new Bench(town, 1, "a");
    bench.calm();
    AtomicInteger fewest = watch(bench);
    TreeSet<Integer> left = new TreeSet<>(town.pods().keySet());
    int started = 0;
    for (int i = 0; i < MOST_STEPS && !left.isEmpty(); i++) {
      switch (random.nextInt(6)) {
        case 0, 1 -> {
          if (started < PODS && town.pods().size() < PODS + SURGE) {
            town.pod(100 + started++, new PodSketch("a", 1, true, true));
          }
        }
        case 2 -> {
          Integer old = left.ceiling(1 + random.nextInt(PODS));
          if (old != null && ready(town) > PODS - SURGE) {
            town.stop(old);
            left.remove(old);
          }
        }
        case 3 -> becomeHealthy(bench, random);
        case 4 -> bench.later(Duration.ofSeconds(random.nextInt(16)));
        default -> bench.pass();
      }
      assertThat(answering(bench)).isNotEmpty();
    }
    bench.calm();
    assertThat(bench.account().targets("a")).hasSize(PODS);
    assertThat(left).isEmpty();
    assertThat(fewest.get()).isGreaterThanOrEqualTo(PODS - SURGE);
  }

  /** The selector of a Service turns from one set of pods to another, without gates. */
  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  void aSwitchOfTheSelectorNeverLosesAllHealthyTargets(@ForAll Random random) {
    Town town = town(false);
    for (int i = 0; i < 5; i++) {
      town.pod(100 + i, new PodSketch("green", 1, false, true));
    }
    Bench bench = new Bench(town, 1, "a");
    bench.calm();
    watch(bench);
    town.pods()
        .forEach(
            (number, pod) ->
                town.pod(number, new PodSketch(number < 100 ? "blue" : "a", 1, false, true)));
    for (int i = 0; i < 30; i++) {
      switch (random.nextInt(3)) {
        case 0 -> becomeHealthy(bench, random);
        case 1 -> bench.later(Duration.ofSeconds(random.nextInt(16)));
        default -> bench.pass();
      }
      assertThat(answering(bench)).isNotEmpty();
    }
    bench.calm();
    assertThat(bench.account().targets("a")).hasSize(5);
  }

  private static Town town(boolean gated) {
    Town town = new Town().bind("a", "ip").node(1, true);
    for (int i = 1; i <= PODS; i++) {
      town.pod(i, new PodSketch("a", 1, gated, true));
    }
    return town;
  }

  /** Looks after every operation how many targets answer. */
  private static AtomicInteger watch(Bench bench) {
    AtomicInteger fewest = new AtomicInteger(PODS);
    bench
        .account()
        .fault(
            (operation, honest) -> {
              var result = honest.execute(operation);
              int now = answering(bench).size();
              fewest.accumulateAndGet(now, Math::min);
              if (now == 0) {
                throw new IllegalStateException("nobody answers after " + operation.title());
              }
              return result;
            });
    return fewest;
  }

  /** Healthy targets whose pods run. */
  private static Set<String> answering(Bench bench) {
    Set<String> answering = new HashSet<>();
    bench
        .account()
        .targets("a")
        .forEach(
            (target, state) -> {
              if (state.equals("healthy")) {
                answering.add(target);
              }
            });
    Set<String> running = new HashSet<>();
    bench.town().pods().keySet().forEach(number -> running.add(Town.target(number)));
    answering.retainAll(running);
    return answering;
  }

  private static long ready(Town town) {
    return town.pods().keySet().stream().filter(town::isReady).count();
  }

  private static void becomeHealthy(Bench bench, Random random) {
    List<String> initial =
        bench.account().targets("a").entrySet().stream()
            .filter(target -> target.getValue().equals("initial"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(initial, random);
    initial.stream()
        .limit(random.nextInt(5))
        .forEach(target -> bench.account().health("a", target, "healthy"));
  }
}
