package io.albedo.planner.testing;

import io.albedo.planner.testing.TargetScene.BindingSketch;
import io.albedo.planner.testing.TargetScene.Fault;
import io.albedo.planner.testing.TargetScene.Opening;
import io.albedo.planner.testing.TargetScene.PodSketch;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Scenes of targets from small alphabets, and pairs that are a few edits apart. */
public final class TargetSceneArbitraries {

  private TargetSceneArbitraries() {}

  /** Two scenes: the second is the first after one to four edits. */
  public record Pair(TargetScene before, TargetScene after) {}

  private interface Edit extends UnaryOperator<TargetScene> {}

  public static Arbitrary<TargetScene> scenes() {
    return Combinators.combine(
            Arbitraries.maps(names(), bindings()).ofMinSize(1).ofMaxSize(3),
            Arbitraries.maps(numbers(), pods()).ofMaxSize(8),
            Arbitraries.maps(Arbitraries.integers().between(1, 3), readiness()).ofSize(3))
        .as((b, p, n) -> new TargetScene(new TreeMap<>(b), new TreeMap<>(p), new TreeMap<>(n)));
  }

  public static Arbitrary<Pair> nearbyPairs() {
    return Combinators.combine(scenes(), edits().list().ofMinSize(1).ofMaxSize(4))
        .as(
            (before, edits) -> {
              TargetScene after = before;
              for (Edit edit : edits) {
                after = edit.apply(after);
              }
              return new Pair(before, after);
            });
  }

  private static Arbitrary<String> names() {
    return Arbitraries.of("a", "b", "c");
  }

  private static Arbitrary<Integer> numbers() {
    return Arbitraries.integers().between(1, 20);
  }

  private static Arbitrary<String> readiness() {
    return Arbitraries.frequencyOf(
        Tuple.of(5, Arbitraries.just("True")), Tuple.of(1, Arbitraries.of("False", "Unknown")));
  }

  private static Arbitrary<Boolean> rarely() {
    return Arbitraries.frequency(Tuple.of(6, false), Tuple.of(1, true));
  }

  private static Arbitrary<BindingSketch> bindings() {
    return Combinators.combine(
            rarely(),
            rarely(),
            rarely(),
            rarely(),
            Arbitraries.of(Opening.class),
            Arbitraries.just(Fault.NONE))
        .as(BindingSketch::new);
  }

  /** What can be wrong with a binding. */
  public static Arbitrary<Fault> faults() {
    return Arbitraries.of(Fault.class).filter(fault -> fault != Fault.NONE);
  }

  private static Arbitrary<PodSketch> pods() {
    return Combinators.combine(
            names(),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(true, false),
            rarely().map(unready -> !unready),
            rarely().map(unready -> !unready))
        .as(PodSketch::new);
  }

  private static Arbitrary<Edit> edits() {
    return Arbitraries.oneOf(
        Combinators.combine(names(), bindings()).as(TargetSceneArbitraries::bound),
        names().map(TargetSceneArbitraries::unbound),
        Combinators.combine(numbers(), pods()).as(TargetSceneArbitraries::started),
        numbers().map(TargetSceneArbitraries::stopped),
        Combinators.combine(Arbitraries.integers().between(1, 3), readiness())
            .as(TargetSceneArbitraries::heardOf));
  }

  private static Edit bound(String name, BindingSketch binding) {
    return scene -> {
      SortedMap<String, BindingSketch> bindings = new TreeMap<>(scene.bindings());
      bindings.put(name, binding);
      return new TargetScene(bindings, scene.pods(), scene.nodes());
    };
  }

  private static Edit unbound(String name) {
    return scene -> {
      SortedMap<String, BindingSketch> bindings = new TreeMap<>(scene.bindings());
      bindings.remove(name);
      return new TargetScene(bindings, scene.pods(), scene.nodes());
    };
  }

  private static Edit started(int number, PodSketch pod) {
    return scene -> {
      SortedMap<Integer, PodSketch> pods = new TreeMap<>(scene.pods());
      pods.put(number, pod);
      return new TargetScene(scene.bindings(), pods, scene.nodes());
    };
  }

  private static Edit stopped(int number) {
    return scene -> {
      SortedMap<Integer, PodSketch> pods = new TreeMap<>(scene.pods());
      pods.remove(number);
      return new TargetScene(scene.bindings(), pods, scene.nodes());
    };
  }

  private static Edit heardOf(int node, String ready) {
    return scene -> {
      SortedMap<Integer, String> nodes = new TreeMap<>(scene.nodes());
      nodes.put(node, ready);
      return new TargetScene(scene.bindings(), scene.pods(), nodes);
    };
  }
}
