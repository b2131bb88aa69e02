package io.albedo.planner.fingerprint;

import static io.albedo.planner.testing.Rehearsed.OPTIONS;
import static io.albedo.planner.testing.Rehearsed.after;
import static io.albedo.planner.testing.Rehearsed.emptyWorld;
import static io.albedo.planner.testing.Rehearsed.made;
import static io.albedo.planner.testing.Rehearsed.plan;
import static io.albedo.planner.testing.SketchGraph.translation;
import static io.albedo.planner.testing.Sketches.listener;
import static io.albedo.planner.testing.Sketches.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.GroupId;
import io.albedo.planner.canonical.StackIndex;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.Shuffled;
import io.albedo.planner.testing.Sketch;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final GroupId GROUP = new GroupId.Explicit("edge");
  private static final GroupId OTHER = new GroupId.Explicit("other");

  @Test
  void everyResourceHasItsHash() {
    assertThat(of(made(GROUP, on80("/a a"))).resources())
        .hasSize(6)
        .allSatisfy((handle, hash) -> assertThat(hash).matches("[0-9a-f]{12}"));
  }

  @Test
  void onlyTheResourceThatChangedHasAnotherHash() {
    World before = made(GROUP, on80("/a a", "/b a"));
    World after = after(plan(translation(GROUP, on80("/a a", "/b 503")), before), before);
    Fingerprint had = of(before);
    Fingerprint have = of(after);
    assertThat(had.resources().keySet()).isEqualTo(have.resources().keySet());
    assertThat(
            have.resources().entrySet().stream()
                .filter(e -> !had.resources().entrySet().contains(e)))
        .singleElement()
        .satisfies(e -> assertThat(e.getKey()).contains(":listener-rule/"));
    assertThat(have.digest()).isNotEqualTo(had.digest()).startsWith("sha256:");
  }

  @Test
  void theOrderInWhichAwsTellsDoesNotMatter() {
    World world = made(GROUP, on80("/a a", "/b b", "/c a"));
    for (int seed = 0; seed < 20; seed++) {
      assertThat(of(Shuffled.of(world, new Random(seed)))).isEqualTo(of(world));
    }
  }

  @Test
  void whatBelongsToAnotherGroupIsNotInIt() {
    World world = made(GROUP, on80("/a a"));
    World more = after(plan(translation(OTHER, on80("/x b")), world), world);
    assertThat(of(more)).isEqualTo(of(world));
  }

  @Test
  void nothingIsAFingerprintToo() {
    assertThat(of(emptyWorld()).resources()).isEmpty();
  }

  private static Fingerprint of(World world) {
    StackIndex index = new StackIndex(world.cloud(), world.bindings().values(), OPTIONS);
    return FingerprintTaker.of(List.of(index.stack(GROUP.stack())));
  }

  private static Sketch on80(String... rules) {
    return sketch(80, listener(rules));
  }
}
