package io.albedo.controller.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.targets.testing.Bench;
import io.albedo.controller.targets.testing.Town;
import io.albedo.controller.targets.testing.Town.PodSketch;
import io.albedo.controller.targets.testing.Wanted;
import org.junit.jupiter.api.Test;

/** A controller dies after each operation in turn, and another one takes over. */
class KilledControllerTest {

  private static Bench bench() {
    Town town = new Town().bind("a", "ip").bind("b", "instance").node(1, true).node(2, true);
    for (int i = 1; i <= 4; i++) {
      town.pod(i, new PodSketch("a", 1, i % 2 == 0, true));
    }
    return new Bench(town, 2, "a", "b");
  }

  private static boolean pass(Bench bench, int operations) {
    Killing killing = new Killing(operations);
    bench.account().fault(killing::execute);
    try {
      bench.pass();
    } catch (Killing.Killed e) {
      bench.restart();
    }
    bench.account().fault((operation, honest) -> honest.execute(operation));
    return killing.hasKilled();
  }

  @Test
  void whileTargetsCome() {
    int operations = 0;
    boolean killed = true;
    while (killed) {
      Bench bench = bench();
      killed = pass(bench, operations++);
      bench.calm();
      assertThat(bench.account().targets("a").keySet())
          .isEqualTo(new Wanted(bench.town()).targets("a"))
          .hasSize(4);
      assertThat(bench.account().targets("b").keySet()).hasSize(2);
    }
    assertThat(operations).isGreaterThan(5);
  }

  @Test
  void whileEverythingGoes() {
    int operations = 0;
    boolean killed = true;
    while (killed) {
      Bench bench = bench();
      bench.calm();
      bench.town().delete("a");
      bench.town().delete("b");
      killed = pass(bench, operations++);
      bench.calm();
      assertThat(bench.account().count("a")).isZero();
      assertThat(bench.account().count("b")).isZero();
      assertThat(bench.account().permissions()).isEmpty();
      assertThat(bench.town().bindings()).isEmpty();
    }
    assertThat(operations).isGreaterThan(3);
  }
}
