package io.albedo.planner;

import static io.albedo.planner.testing.Rehearsed.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.plan.Plan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.model.testing.GoldenFile;
import io.albedo.planner.options.Options;
import io.albedo.planner.render.PlanText;
import io.albedo.planner.render.TextStyle;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.ParityCase;
import io.albedo.planner.testing.Story;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a plan says in situations that users meet: files to read, each with the manifests before and
 * after. A new story is a new file.
 */
class StoryTest {

  static List<Story> stories() {
    return Story.all();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void aStoryIsToldAsItIsWrittenDown(Story story) {
    Plan plan = plan(story.options(), story.after(), before(story));
    new GoldenFile(story.plan())
        .assertHolds(story.title() + "\n\n" + new PlanText(TextStyle.plain()).of(plan));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void itComesToAnEnd(Story story) {
    World before = before(story);
    Plan plan = plan(story.options(), story.after(), before);
    World reached = after(plan, before);
    assertThat(plan(story.options(), story.after(), reached).groups())
        .allSatisfy(group -> assertThat(group.operations()).isEmpty())
        .noneMatch(group -> group.status() == PlanStatus.APPLICABLE);
  }

  private static World before(Story story) {
    World empty = World.of(ParityCase.defaultAccount(), new TreeMap<>());
    Options usual = Options.builder().clusterName("demo").build();
    return after(plan(usual, story.before(), empty), empty);
  }

  private static Plan plan(Options options, ClusterState cluster, World world) {
    ClusterState observed =
        ClusterState.builder().from(cluster).targetGroupBindings(world.bindings()).build();
    return new Planner(options).plan(observed, world.cloud());
  }
}
