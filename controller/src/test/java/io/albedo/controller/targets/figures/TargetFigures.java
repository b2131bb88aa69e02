package io.albedo.controller.targets.figures;

import io.albedo.controller.targets.testing.Bench;
import io.albedo.controller.targets.testing.Town;
import io.albedo.controller.targets.testing.Town.PodSketch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Measures what a pass over targets takes for many bindings of two pods each: one in which nothing
 * is to be done, and one after one pod was replaced.
 */
final class TargetFigures {

  private static final int NODES = 50;
  private static final int TRIES = 15;
  private static final int WARM_UP = 10;

  private TargetFigures() {}

  /** Prints a table; arguments are numbers of bindings. */
  public static void main(String[] args) {
    System.out.println("bindings, first pass, unchanged (median), one pod replaced (median)");
    for (String bindings : args.length == 0 ? new String[] {"1", "100", "1000"} : args) {
      measure(Integer.parseInt(bindings));
    }
  }

  private static void measure(int bindings) {
    Town town = new Town();
    String[] groups = new String[bindings];
    for (int i = 1; i <= NODES; i++) {
      town.node(i, true);
    }
    for (int i = 0; i < bindings; i++) {
      groups[i] = "b" + i;
      town.bind(groups[i], "ip");
      town.pod(2 * i, new PodSketch(groups[i], 1 + i % NODES, false, true));
      town.pod(2 * i + 1, new PodSketch(groups[i], 1 + i % NODES, false, true));
    }
    Bench bench = new Bench(town, NODES, groups);
    long first = nanos(bench);
    for (int i = 0; i < 3; i++) {
      bench.account().settle();
      bench.later(Duration.ofSeconds(20)).pass();
    }
    long unchanged = median(bench, () -> {});
    int[] next = {2 * bindings};
    long replaced =
        median(
            bench,
            () -> {
              int binding = next[0] % bindings;
              town.stop(2 * binding);
              town.pod(next[0]++, new PodSketch(groups[binding], 1, false, true));
            });
    System.out.printf(
        "%d, %d ms, %d ms, %d ms%n", bindings, millis(first), millis(unchanged), millis(replaced));
  }

  private static long median(Bench bench, Runnable change) {
    List<Long> taken = new ArrayList<>();
    for (int i = 0; i < WARM_UP + TRIES; i++) {
      change.run();
      long nanos = nanos(bench);
      if (i >= WARM_UP) {
        taken.add(nanos);
      }
      bench.account().settle();
    }
    Collections.sort(taken);
    return taken.get(taken.size() / 2);
  }

  private static long nanos(Bench bench) {
    long begun = System.nanoTime();
    bench.pass();
    return System.nanoTime() - begun;
  }

  private static long millis(long nanos) {
    return Duration.ofNanos(nanos).toMillis();
  }
}
