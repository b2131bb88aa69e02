package io.albedo.planner.testing;

import io.albedo.planner.testing.Sketch.ListenerSketch;
import io.albedo.planner.testing.Sketch.RuleSketch;
import io.albedo.planner.testing.Sketch.ServiceSketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Sketches from small alphabets, and pairs of which one is a few edits away from the other. */
public final class SketchArbitraries {

  private static final List<Integer> PORTS = List.of(80, 443, 8080);

  private SketchArbitraries() {}

  /** Two sketches: the second is the first after one to four edits. */
  public record Pair(Sketch before, Sketch after) {}

  public static Arbitrary<Sketch> sketches() {
    Arbitrary<Map<Integer, ListenerSketch>> listeners =
        Arbitraries.maps(Arbitraries.of(PORTS), listeners()).ofMinSize(1).ofMaxSize(3);
    Arbitrary<Map<String, ServiceSketch>> services =
        Arbitraries.maps(Arbitraries.of("a", "b", "c", "d"), services()).ofMaxSize(4);
    return Combinators.combine(listeners, services, attributes(), tags(), addOns(), frontends())
        .as(
            (l, s, a, t, o, f) ->
                new Sketch(
                    new TreeMap<>(l),
                    new TreeMap<>(s),
                    new TreeMap<>(a),
                    new TreeMap<>(t),
                    new TreeMap<>(o),
                    new TreeMap<>(f)));
  }

  /** Pairs that differ by one to four edits, which is what a change in a cluster is like. */
  public static Arbitrary<Pair> nearbyPairs() {
    return pairs(edits().list().ofMinSize(1).ofMaxSize(4));
  }

  /** Pairs that differ by so many edits of rules. */
  public static Arbitrary<Pair> rulePairs(int edits) {
    return pairs(ruleEdits().list().ofSize(edits));
  }

  private static Arbitrary<Pair> pairs(Arbitrary<List<Edit>> changes) {
    return Combinators.combine(sketches(), changes)
        .as(
            (before, edits) -> {
              Sketch after = before;
              for (Edit edit : edits) {
                after = edit.apply(after);
              }
              return new Pair(before, after);
            });
  }

  private static Arbitrary<ListenerSketch> listeners() {
    return Combinators.combine(defaultActions(), certificates(), rules().list().ofMaxSize(8))
        .as(ListenerSketch::new);
  }

  private static Arbitrary<RuleSketch> rules() {
    return Combinators.combine(hosts(), paths(), methods(), actions()).as(RuleSketch::new);
  }

  private static Arbitrary<String> hosts() {
    return Arbitraries.of("", "a.example.com", "b.example.com", "*.example.com");
  }

  private static Arbitrary<String> paths() {
    return Arbitraries.of("/*", "/a", "/a/*", "/b", "/b/*", "/?");
  }

  private static Arbitrary<String> methods() {
    return Arbitraries.of("", "", "", "POST");
  }

  private static Arbitrary<String> actions() {
    return Arbitraries.of("a", "b", "c", "d", "a+b", "b+c", "200", "503", ">other.example.com");
  }

  private static Arbitrary<String> defaultActions() {
    return Arbitraries.of("404", "404", "503", "a", "d");
  }

  private static Arbitrary<List<String>> certificates() {
    return Arbitraries.of(
            "arn:aws:acm:x:1:certificate/1",
            "arn:aws:acm:x:1:certificate/2",
            "arn:aws:acm:x:1:certificate/3",
            "+a.example.com",
            "+a.example.com *.example.com",
            "+private.example.com")
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  private static Arbitrary<ServiceSketch> services() {
    return Combinators.combine(
            Arbitraries.of(true, false), Arbitraries.of(true, false), Arbitraries.of("/", "/hc"))
        .as(ServiceSketch::new);
  }

  private static Arbitrary<Map<String, String>> attributes() {
    return Arbitraries.maps(
            Arbitraries.of("idle_timeout.timeout_seconds", "routing.http2.enabled"),
            Arbitraries.of("60", "true", "30", "false"))
        .ofMaxSize(2);
  }

  private static Arbitrary<Map<String, String>> addOns() {
    return Arbitraries.maps(Arbitraries.of("waf", "classic", "shield"), addOnValues()).ofMaxSize(3);
  }

  private static Arbitrary<String> addOnValues() {
    return Arbitraries.of("", "1", "2");
  }

  private static Arbitrary<Map<String, String>> tags() {
    return Arbitraries.maps(Arbitraries.of("team", "env"), Arbitraries.of("x", "y")).ofMaxSize(2);
  }

  /** Most have none. */
  private static Arbitrary<Map<Integer, Integer>> frontends() {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(3, Arbitraries.just(Map.of())),
        net.jqwik.api.Tuple.of(
            1, Arbitraries.maps(Arbitraries.of(80, 443, 444), ports()).ofMinSize(1).ofMaxSize(3)));
  }

  /** One edit of a sketch. */
  @FunctionalInterface
  private interface Edit {
    Sketch apply(Sketch sketch);
  }

  private static Arbitrary<Edit> edits() {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(10, ruleEdits()),
        net.jqwik.api.Tuple.of(1, listeners().flatMap(SketchArbitraries::addListener)),
        net.jqwik.api.Tuple.of(1, ports().map(p -> s -> removeListener(s, p))),
        net.jqwik.api.Tuple.of(2, serviceEdits()),
        net.jqwik.api.Tuple.of(2, listenerEdits()),
        net.jqwik.api.Tuple.of(1, attributes().map(a -> s -> s.withAttributes(a))),
        net.jqwik.api.Tuple.of(1, tags().map(t -> s -> s.withTags(t))),
        net.jqwik.api.Tuple.of(1, addOnEdits()),
        net.jqwik.api.Tuple.of(2, frontends().map(f -> s -> s.withFrontend(f))));
  }

  private static Arbitrary<Integer> ports() {
    return Arbitraries.of(PORTS);
  }

  private static Arbitrary<Edit> addListener(ListenerSketch listener) {
    return ports().map(p -> s -> s.withListener(p, listener));
  }

  private static Sketch removeListener(Sketch sketch, int port) {
    return sketch.listeners().size() > 1 ? sketch.withoutListener(port) : sketch;
  }

  private static Arbitrary<Edit> serviceEdits() {
    return Combinators.combine(Arbitraries.of("a", "b", "c", "d"), services())
        .as((name, service) -> s -> s.withService(name, service));
  }

  /** What was said once is never left unsaid, since that would leave things as they are. */
  private static Arbitrary<Edit> addOnEdits() {
    return Combinators.combine(Arbitraries.of("waf", "classic", "shield"), addOnValues())
        .as((name, value) -> s -> s.withAddOn(name, value));
  }

  private static Arbitrary<Edit> listenerEdits() {
    return Combinators.combine(ports(), defaultActions(), certificates())
        .as(
            (port, action, certificates) ->
                s -> {
                  ListenerSketch listener = s.listeners().get(port);
                  return listener == null
                      ? s
                      : s.withListener(
                          port, new ListenerSketch(action, certificates, listener.rules()));
                });
  }

  private static Arbitrary<Edit> ruleEdits() {
    return Combinators.combine(
            ports(),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 8),
            Arbitraries.integers().between(0, 8),
            rules())
        .as((port, kind, i, j, rule) -> s -> editRules(s, port, r -> edit(r, kind, i, j, rule)));
  }

  private static Sketch editRules(
      Sketch sketch, int port, java.util.function.UnaryOperator<List<RuleSketch>> edit) {
    ListenerSketch listener = sketch.listeners().get(port);
    return listener == null
        ? sketch
        : sketch.withListener(port, listener.withRules(edit.apply(listener.rules())));
  }

  private static List<RuleSketch> edit(
      List<RuleSketch> rules, int kind, int i, int j, RuleSketch rule) {
    if (rules.isEmpty() || kind == 0) {
      return Sketch.inserted(rules, i, rule);
    }
    List<RuleSketch> all = new ArrayList<>(rules);
    int at = i % all.size();
    switch (kind) {
      case 1 -> all.remove(at);
      case 2 -> all.add(j % all.size(), all.remove(at));
      default -> all.set(at, all.get(at).withAction(rule.action()));
    }
    return all;
  }
}
