package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoPlaceTest {

  @Test
  void comesBeforeWhatIsInside() {
    assertThat(place(1)).isLessThan(place(1, 0));
  }

  @Test
  void comesAfterAllThatIsInsideOfAnEarlierOne() {
    assertThat(place(1)).isGreaterThan(place(0, 9, 9));
  }

  @Test
  void comparesNumbersAndNotText() {
    assertThat(place(9)).isLessThan(place(10));
  }

  @Test
  void childrenAreInside() {
    assertThat(GoPlace.ROOT.child(1).child(0)).isEqualTo(place(1, 0));
  }

  @Test
  void equalPlacesCompareEqual() {
    assertThat(place(1, 2)).isEqualByComparingTo(place(1, 2));
  }

  private static GoPlace place(Integer... indexes) {
    return new GoPlace(List.of(indexes));
  }
}
