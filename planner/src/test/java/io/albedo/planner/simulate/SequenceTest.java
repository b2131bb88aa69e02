package io.albedo.planner.simulate;

import static io.albedo.planner.testing.Rehearsed.emptyWorld;
import static io.albedo.planner.testing.Rehearsed.made;
import static io.albedo.planner.testing.Sketches.listener;
import static io.albedo.planner.testing.Sketches.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.GroupId;
import org.junit.jupiter.api.Test;

class SequenceTest {

  @Test
  void anAccountOfAnEarlierSimulationIsGoneOnFrom() {
    World made = made(new GroupId.Explicit("edge"), sketch(80, listener("/a a", "/b b")));
    assertThat(World.of(made.cloud(), made.bindings()).sequence())
        .isGreaterThanOrEqualTo(made.sequence());
  }

  @Test
  void anEmptyAccountBeginsAtTheBeginning() {
    assertThat(Sequence.after(emptyWorld().cloud())).isEqualTo(1);
  }
}
