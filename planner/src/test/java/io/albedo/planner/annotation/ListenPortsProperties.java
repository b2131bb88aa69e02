package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ListenPortsProperties {

  record Entry(String protocol, int port) {
    String json() {
      return "\"" + protocol + "\":" + port;
    }
  }

  @Property
  void entriesAreAppliedInOrder(@ForAll("entries") List<Entry> entries) {
    SortedMap<Integer, String> expected = new TreeMap<>();
    entries.forEach(entry -> expected.put(entry.port(), entry.protocol()));
    assertThat(ListenPorts.parse(array(entries))).isEqualTo(Parsed.ok(expected));
  }

  @Property
  void emptyObjectsChangeNothing(@ForAll("entries") List<Entry> entries) {
    String raw = array(entries);
    assertThat(ListenPorts.parse(raw.replace("[", "[{},").replace("]", ",{}]")))
        .isEqualTo(ListenPorts.parse(raw));
  }

  @Property
  void oneWrongPortSpoilsAll(
      @ForAll("entries") List<Entry> entries, @ForAll("wrongPorts") int port) {
    String raw = array(entries).replace("]", ",{\"HTTP\":" + port + "}]");
    assertThat(ListenPorts.parse(raw))
        .isEqualTo(Parsed.bad("listen port must be within [1, 65535]: " + port));
  }

  private static String array(List<Entry> entries) {
    return entries.stream()
        .map(entry -> "{" + entry.json() + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Provide
  Arbitrary<List<Entry>> entries() {
    Arbitrary<Integer> port =
        Arbitraries.oneOf(Arbitraries.of(80, 443, 8080), Arbitraries.integers().between(1, 65_535));
    return Combinators.combine(Arbitraries.of("HTTP", "HTTPS"), port)
        .as(Entry::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<Integer> wrongPorts() {
    return Arbitraries.integers().filter(port -> port < 1 || port > 65_535);
  }
}
