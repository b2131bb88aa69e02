package io.albedo.planner.slice;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cluster.ClusterState;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.ParityCase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterSlicerTest {

  private static final Planner PLANNER = new Planner(Options.builder().clusterName("demo").build());

  @Test
  void eachGroupIsASliceOfItsOwn() {
    assertThat(
            keys(
                ClusterFixture.of(
                    ingress("n/a").prefix("", "/", "web"),
                    ingress("n/b").inGroup("g").prefix("", "/", "web"),
                    ingress("m/c").inGroup("g").prefix("", "/", "web"))))
        .containsExactly("g", "n/a");
  }

  @Test
  void groupsBetweenWhichAnIngressMovesAreOne() {
    assertThat(
            keys(
                ClusterFixture.of(
                    ingress("n/a")
                        .inGroup("new")
                        .holding(new GroupId.Explicit("old").finalizer())
                        .prefix("", "/", "web"),
                    ingress("n/b").inGroup("old").prefix("", "/", "web"),
                    ingress("n/c").inGroup("other").prefix("", "/", "web"))))
        .containsExactly("new, old", "other");
  }

  @Test
  void whatIsInNoGroupIsASliceTogether() {
    assertThat(
            keys(
                ClusterFixture.of(
                    ingress("n/a").ofClass("nginx"), ingress("n/b").prefix("", "/", "web"))))
        .containsExactly("", "n/b");
  }

  @Test
  void aServiceThatNobodyNamesTouchesNothing() {
    IngressFixture web = ingress("n/a").prefix("", "/", "web");
    ClusterState before = ClusterFixture.cluster().services("n/web").with(web).build();
    ClusterState after =
        ClusterFixture.cluster().services("n/web", "n/api", "m/web").with(web).build();

    assertThat(PLANNER.slices(after)).isEqualTo(PLANNER.slices(before));
  }

  @Test
  void aServiceNamedInAnActionTouchesItsGroup() {
    IngressFixture web =
        ingress("n/a")
            .action("", "/", "split")
            .with(
                "actions.split",
                "{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":[{\"serviceName\":\"api\",\"servicePort\":80}]}}");
    ClusterState before = ClusterFixture.cluster().with(web).build();
    ClusterState after = ClusterFixture.cluster().services("n/api").with(web).build();

    assertThat(PLANNER.slices(after)).isNotEqualTo(PLANNER.slices(before));
  }

  @Test
  void aServiceNamedByAnActionWithAMistakeIsSeenToo() {
    IngressFixture web =
        ingress("n/a").action("", "/", "split").with("actions.split", "{\"x\": api");
    ClusterState before = ClusterFixture.cluster().with(web).build();
    ClusterState after = ClusterFixture.cluster().services("n/api").with(web).build();

    assertThat(PLANNER.slices(after)).isNotEqualTo(PLANNER.slices(before));
  }

  @Test
  void anIngressThatCouldNotBeReadIsInTheSliceOfItsGroupOnly() {
    ClusterState cluster =
        ClusterFixture.cluster()
            .with(ingress("n/a").prefix("", "/", "web"), ingress("n/b").inGroup("g"))
            .unread(ingress("n/c").inGroup("g"))
            .build();

    Map<String, List<String>> unread = new TreeMap<>();
    PLANNER
        .slices(cluster)
        .forEach(
            slice ->
                unread.put(
                    slice.key(),
                    slice.cluster().unread().ingresses().keySet().stream()
                        .map(Object::toString)
                        .toList()));

    assertThat(unread)
        .containsExactlyInAnyOrderEntriesOf(Map.of("n/a", List.of(), "g", List.of("n/c")));
  }

  static List<ParityCase> recorded() {
    return ParityCase.all();
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void aRecordedClusterIsPlannedTheSameInSlices(ParityCase recorded) {
    Planner planner = new Planner(recorded.options());

    assertThat(
            planner.slices(recorded.cluster()).stream()
                .flatMap(
                    slice -> planner.translate(slice.cluster(), recorded.cloud()).groups().stream())
                .toList())
        .containsExactlyInAnyOrderElementsOf(
            planner.translate(recorded.cluster(), recorded.cloud()).groups());
  }

  private static List<String> keys(ClusterState cluster) {
    return PLANNER.slices(cluster).stream().map(ClusterSlice::key).toList();
  }
}
