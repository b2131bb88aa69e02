package io.albedo.planner.annotation;

import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonReader;
import io.albedo.planner.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Parses {@code listen-ports}: an array of objects from protocol to port.
 *
 * <p>The entries are applied in document order, the last protocol of a port wins. (Within one
 * object LBC's order is undefined.)
 */
public final class ListenPorts {

  private static final Set<String> PROTOCOLS = Set.of("HTTP", "HTTPS");

  private ListenPorts() {}

  /** From port to {@code HTTP} or {@code HTTPS}; no ports at all for {@code [{}]}. */
  public static Parsed<SortedMap<Integer, String>> parse(String raw) {
    return entries(raw)
        .mapMessage(cause -> "failed to parse listen-ports configuration: `" + raw + "`: " + cause)
        .flatMap(entries -> ports(raw, entries));
  }

  private static Parsed<List<Map<String, Integer>>> entries(String raw) {
    try {
      return Parsed.ok(entries(JsonReader.read(raw)));
    } catch (JsonSyntaxException wrong) {
      return Parsed.bad(wrong.message());
    } catch (JsonDecodeException wrong) {
      return Parsed.bad(wrong.message());
    }
  }

  private static List<Map<String, Integer>> entries(Json json) throws JsonDecodeException {
    GoReading reading = GoReading.of(GoMismatches.refusing());
    List<Map<String, Integer>> entries = new ArrayList<>();
    Optional<List<List<GoValue>>> slots =
        reading.slots(List.of(GoValue.root(json)), "[]map[string]int32");
    for (List<GoValue> slot : slots.orElse(List.of())) {
      entries.add(entry(reading, slot));
    }
    return entries;
  }

  private static Map<String, Integer> entry(GoReading reading, List<GoValue> slot)
      throws JsonDecodeException {
    Map<String, Integer> entry = new LinkedHashMap<>();
    for (GoValue port : reading.members(slot, "map[string]int32")) {
      entry.put(port.name(), reading.last(List.of(port), GoScalar.INT32, 0));
    }
    return entry;
  }

  private static Parsed<SortedMap<Integer, String>> ports(
      String raw, List<Map<String, Integer>> entries) {
    return entries.isEmpty()
        ? Parsed.bad("empty listen-ports configuration: `" + raw + "`")
        : ports(entries.stream().flatMap(entry -> entry.entrySet().stream()).toList());
  }

  private static Parsed<SortedMap<Integer, String>> ports(List<Map.Entry<String, Integer>> pairs) {
    SortedMap<Integer, String> ports = new TreeMap<>();
    for (Map.Entry<String, Integer> pair : pairs) {
      Optional<String> problem = problem(pair.getKey(), pair.getValue());
      if (problem.isPresent()) {
        return Parsed.bad(problem.get());
      }
      ports.put(pair.getValue(), pair.getKey());
    }
    return Parsed.ok(Collections.unmodifiableSortedMap(ports));
  }

  private static Optional<String> problem(String protocol, int port) {
    if (port < 1 || port > 65_535) {
      return Optional.of("listen port must be within [1, 65535]: " + port);
    }
    return PROTOCOLS.contains(protocol)
        ? Optional.empty()
        : Optional.of("listen protocol must be within [HTTP, HTTPS]: " + protocol);
  }
}
