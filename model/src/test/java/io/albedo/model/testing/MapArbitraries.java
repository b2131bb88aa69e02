package io.albedo.model.testing;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Generates maps from text to text. */
public final class MapArbitraries {

  private MapArbitraries() {}

  /** Of few keys and values, so that two maps have much in common. */
  public static Arbitrary<Map<String, String>> maps() {
    return Arbitraries.maps(
        Arbitraries.of("", "a", "aa", "b", "c", "d", "e", "Z", "\u00e9"),
        Arbitraries.of("", "1", "2"));
  }
}
