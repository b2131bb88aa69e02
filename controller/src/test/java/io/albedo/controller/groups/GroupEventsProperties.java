package io.albedo.controller.groups;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.groups.testing.GroupBench;
import io.albedo.controller.groups.testing.GroupWeather;
import io.albedo.controller.groups.testing.Standing;
import java.time.Duration;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever people do and AWS answers, in whatever order: in the end all is as wanted. */
class GroupEventsProperties {

  private static final int EVENTS = 40;

  /** Stories a try: each mostly waits, so few are told unless somebody has time. */
  private static final int STORIES = "long".equals(System.getProperty("laws")) ? 40 : 1;

  @Property(tries = 8, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void whatPeopleDoIsDone(@ForAll Random random) throws InterruptedException {
    for (int i = 0; i < STORIES; i++) {
      story(random, false);
    }
  }

  @Property(tries = 8, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void whatAwsRefusesOrKeepsToItselfIsMadeGood(@ForAll Random random) throws InterruptedException {
    for (int i = 0; i < STORIES; i++) {
      story(random, true);
    }
  }

  private static void story(Random random, boolean stormy) throws InterruptedException {
    try (GroupBench bench = new GroupBench()) {
      GroupWeather weather = new GroupWeather(random, bench);
      if (stormy) {
        bench.breakBy(weather::storm);
      }
      bench.start();
      for (int i = 0; i < EVENTS; i++) {
        weather.change();
      }
      isInOrder(bench, weather);
    }
  }

  private static void isInOrder(GroupBench bench, GroupWeather weather) {
    weather.calm();
    try {
      bench.until(
          "all to be as wanted",
          () -> {
            bench.later(Duration.ofMinutes(1));
            return Standing.of(bench).isSettled();
          });
    } catch (AssertionError e) {
      throw new AssertionError(weather.story() + "\n" + Standing.of(bench), e);
    }
    assertThat(bench.cluster().state().ingresses().keySet())
        .extracting(name -> name.name())
        .containsExactlyElementsOf(weather.alive());
    assertThat(Standing.of(bench).differences(Standing.madeAnew(bench))).isEmpty();
  }
}
