package io.albedo.controller.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.targets.testing.Bench;
import io.albedo.controller.targets.testing.Wanted;
import io.albedo.controller.targets.testing.Weather;
import java.time.Duration;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever happens in whatever order: in the end the targets are those that there should be. */
class TargetEventsProperties {

  private static final int TRIES = 40;
  private static final int EVENTS = 40;

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void eventsInAnyOrderEndInTheTargetsThatThereShouldBe(@ForAll Random random) {
    Weather weather = new Weather(random);
    Bench bench = weather.bench();
    for (int i = 0; i < EVENTS; i++) {
      weather.change(bench);
      if (random.nextBoolean()) {
        bench.pass();
      }
    }
    isInOrder(bench);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void failuresOfAnyKindAreMadeGood(@ForAll Random random) {
    Weather weather = new Weather(random);
    Bench bench = weather.bench();
    bench.account().fault(weather::storm);
    for (int i = 0; i < EVENTS; i++) {
      weather.change(bench);
      bench.pass();
    }
    bench.account().fault((operation, honest) -> honest.execute(operation));
    isInOrder(bench);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whoIsKilledAnywhereLeavesNothingThatIsNotMadeGood(@ForAll Random random) {
    Weather weather = new Weather(random);
    Bench bench = weather.bench();
    for (int i = 0; i < EVENTS; i++) {
      weather.change(bench);
      int last = random.nextInt(3);
      Killing killing = new Killing(last);
      bench.account().fault(killing::execute);
      try {
        bench.pass();
      } catch (Killing.Killed e) {
        bench.restart();
      }
    }
    bench.account().fault((operation, honest) -> honest.execute(operation));
    isInOrder(bench);
  }

  private static void isInOrder(Bench bench) {
    for (int i = 0; i < 8; i++) {
      bench.later(Duration.ofMinutes(20)).pass();
      bench.account().settle();
    }
    bench.calm();
    boolean any = false;
    for (String name : Weather.BINDINGS) {
      assertThat(bench.account().targets(name).keySet())
          .as("targets of " + name)
          .isEqualTo(new Wanted(bench.town()).targets(name));
      assertThat(bench.account().count(name)).isEqualTo(bench.account().targets(name).size());
      any |= bench.account().count(name) > 0;
    }
    assertThat(bench.account().permissions().isEmpty()).isEqualTo(!any);
    assertThat(bench.town().bindings().values()).noneMatch(binding -> binding.deleting());
    bench.account().takeCalls();
    bench.pass();
    assertThat(bench.account().takeCalls()).as("calls when all is calm").isEmpty();
  }
}
