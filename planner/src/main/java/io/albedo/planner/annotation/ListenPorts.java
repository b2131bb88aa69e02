package io.albedo.planner.annotation;

import java.util.Collections;
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
    return GoDecoder.int32Maps(raw)
        .mapMessage(cause -> "failed to parse listen-ports configuration: `" + raw + "`: " + cause)
        .flatMap(entries -> ports(raw, entries));
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
