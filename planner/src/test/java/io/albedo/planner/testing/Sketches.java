package io.albedo.planner.testing;

import io.albedo.planner.testing.Sketch.ListenerSketch;
import io.albedo.planner.testing.Sketch.RuleSketch;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Small sketches in a few words, for stories. */
public final class Sketches {

  private Sketches() {}

  /** One HTTPS listener with these certificates and one rule. */
  public static Sketch https(String... certificates) {
    return sketch(443, new ListenerSketch("404", Arrays.asList(certificates), rules("/shop a")));
  }

  public static Sketch sketch(int port, ListenerSketch listener) {
    return new Sketch(
        new TreeMap<>(Map.of(port, listener)), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  /** A listener that answers 404 by default; rules as {@link #rules} has them. */
  public static ListenerSketch listener(String... rules) {
    return new ListenerSketch("404", List.of(), rules(rules));
  }

  /** Rules for any host, each a path and an action: {@code /shop a}. */
  public static List<RuleSketch> rules(String... rules) {
    return Arrays.stream(rules)
        .map(r -> r.split(" "))
        .map(r -> new RuleSketch("", r[0], "", r[1]))
        .toList();
  }
}
