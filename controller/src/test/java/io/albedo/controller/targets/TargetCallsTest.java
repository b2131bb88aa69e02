package io.albedo.controller.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.targets.testing.Bench;
import io.albedo.controller.targets.testing.Town;
import io.albedo.controller.targets.testing.Town.PodSketch;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How many calls it takes; the figures are those of {@code controller/docs/targets.md}. */
class TargetCallsTest {

  private static Bench pods(int count) {
    Town town = new Town().bind("a", "ip").node(1, true).node(2, true);
    for (int i = 1; i <= count; i++) {
      town.pod(i, new PodSketch("a", 1 + i % 2, false, true));
    }
    return new Bench(town, 5, "a", "b");
  }

  private static Bench calm(int count) {
    Bench bench = pods(count);
    bench.calm();
    bench.account().takeCalls();
    return bench;
  }

  private static SortedMap<String, Integer> writes(SortedMap<String, Integer> calls) {
    SortedMap<String, Integer> writes = new TreeMap<>(calls);
    writes.keySet().removeIf(api -> api.startsWith("Describe"));
    return writes;
  }

  @Test
  void theFirstRegistration() {
    assertThat(pods(2).callsOfPass())
        .isEqualTo(
            Map.of(
                "DescribeTargetHealth", 1,
                "DescribeInstances", 1,
                "DescribeSecurityGroups", 4,
                "DescribeVpcs", 1,
                "AuthorizeSecurityGroupIngress", 1,
                "RegisterTargets", 1));
  }

  @Test
  void twoThousandPodsAreElevenRegistrations() {
    assertThat(writes(pods(2048).callsOfPass()))
        .isEqualTo(Map.of("AuthorizeSecurityGroupIngress", 1, "RegisterTargets", 11));
  }

  @Test
  void whatChangesNothingCallsNobody() {
    Bench bench = calm(2);
    assertThat(bench.callsOfPass()).isEmpty();
    assertThat(bench.later(Duration.ofMinutes(6)).callsOfPass()).isEmpty();
  }

  @Test
  void onePodReplacedIsOneRegistrationAndOneDeregistration() {
    Bench bench = calm(3);
    bench.town().stop(1).pod(9, new PodSketch("a", 1, false, true));
    assertThat(writes(bench.callsOfPass()))
        .isEqualTo(Map.of("RegisterTargets", 1, "DeregisterTargets", 1));
    assertThat(bench.callsOfPass()).isEmpty();
    bench.town().stop(2).pod(8, new PodSketch("a", 1, false, true));
    assertThat(bench.callsOfPass()).isEqualTo(Map.of("RegisterTargets", 1, "DeregisterTargets", 1));
  }

  @Test
  void afterFiveMinutesTheTargetsAreReadBeforeTheyAreMoved() {
    Bench bench = calm(3);
    bench.town().stop(1).pod(9, new PodSketch("a", 1, false, true));
    assertThat(bench.later(Duration.ofMinutes(5)).callsOfPass())
        .isEqualTo(Map.of("DescribeTargetHealth", 1, "RegisterTargets", 1, "DeregisterTargets", 1));
  }

  @Test
  void aRollingUpdateOfFiftyPodsWithGates() {
    Town town = new Town().bind("a", "ip").node(1, true);
    for (int i = 1; i <= 50; i++) {
      town.pod(i, new PodSketch("a", 1, true, true));
    }
    Bench bench = new Bench(town, 1, "a");
    bench.calm();
    bench.account().takeCalls();
    for (int i = 1; i <= 50; i++) {
      town.pod(100 + i, new PodSketch("a", 1, true, true));
      bench.pass();
      bench.account().settle();
      bench.later(Duration.ofSeconds(16)).pass();
      town.stop(i);
      bench.pass();
    }
    assertThat(bench.account().takeCalls())
        .isEqualTo(
            Map.of(
                "DescribeTargetHealth", 51,
                "DescribeInstances", 1,
                "DescribeSecurityGroups", 5,
                "DescribeVpcs", 1,
                "RegisterTargets", 50,
                "DeregisterTargets", 50,
                "PatchStatus", 100));
  }

  @Test
  void aNodeThatComesIsOneRegistration() {
    Town town = new Town().bind("b", "instance").node(1, true).node(2, true);
    Bench bench = new Bench(town, 3, "b");
    bench.calm();
    bench.account().takeCalls();
    town.node(3, true);
    assertThat(bench.callsOfPass())
        .isEqualTo(
            Map.of("DescribeInstances", 1, "DescribeSecurityGroups", 1, "RegisterTargets", 1));
  }

  @Test
  void onePodOfManyBindingsReadsNoOtherTargetGroup() {
    Town town = new Town().node(1, true);
    String[] groups = new String[20];
    for (int i = 0; i < 20; i++) {
      groups[i] = "g" + i;
      town.bind(groups[i], "ip").pod(i, new PodSketch(groups[i], 1, false, true));
    }
    Bench bench = new Bench(town, 1, groups);
    bench.calm();
    bench.account().takeCalls();
    town.pod(100, new PodSketch("g7", 1, false, true));
    assertThat(bench.later(Duration.ofMinutes(5)).callsOfPass())
        .isEqualTo(Map.of("DescribeTargetHealth", 1, "RegisterTargets", 1));
  }

  @Test
  void driftIsLookedForAfterHalfAnHourAndNotAllAtOnce() {
    Town town = new Town().node(1, true);
    String[] groups = new String[20];
    for (int i = 0; i < 20; i++) {
      groups[i] = "g" + i;
      town.bind(groups[i], "ip").pod(i, new PodSketch(groups[i], 1, false, true));
    }
    Bench bench = new Bench(town, 1, groups);
    bench.calm();
    bench.account().intrude("g3", "10.0.9.9", 8000);
    bench.account().takeCalls();
    bench.later(Duration.ofMinutes(25)).pass();
    assertThat(bench.account().takeCalls()).isEmpty();
    int most = 0;
    for (int minute = 26; minute <= 46; minute++) {
      most =
          Math.max(
              most,
              bench
                  .later(Duration.ofMinutes(1))
                  .callsOfPass()
                  .getOrDefault("DescribeTargetHealth", 0));
    }
    assertThat(most).isBetween(1, 10);
    assertThat(bench.account().targets("g3")).hasSize(1);
  }
}
