package io.albedo.planner.translate;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Maps of several members put together. Where two have different values for a key, the first one's
 * holds, which is a finding unless the key is settled anyhow.
 *
 * @param field where the maps stand
 * @param words LBC's text before {@code KEY: X | Y}
 * @param settled values that hold whatever the members say
 */
record Union(String field, String words, SortedMap<String, String> settled) {

  Union(String field, String words) {
    this(field, words, new TreeMap<>());
  }

  SortedMap<String, String> of(
      List<Stated<SortedMap<String, String>>> maps, GroupFindings findings) {
    if (maps.size() < 2) {
      return alone(maps);
    }
    SortedMap<String, Stated<String>> union = new TreeMap<>();
    for (Stated<SortedMap<String, String>> map : maps) {
      map.value().forEach((key, value) -> add(union, key, map.member(), value, findings));
    }
    SortedMap<String, String> result = new TreeMap<>(settled);
    union.forEach((key, stated) -> result.putIfAbsent(key, stated.value()));
    return result;
  }

  /** Most groups have one member, and most settings are set by one. */
  private SortedMap<String, String> alone(List<Stated<SortedMap<String, String>>> maps) {
    SortedMap<String, String> result = new TreeMap<>();
    maps.forEach(map -> result.putAll(map.value()));
    result.putAll(settled);
    return result;
  }

  private void add(
      SortedMap<String, Stated<String>> union,
      String key,
      MemberScope member,
      String value,
      GroupFindings findings) {
    Stated<String> stated = new Stated<>(member, value);
    Stated<String> first = union.putIfAbsent(key, stated);
    if (first != null && !first.value().equals(value) && !settled.containsKey(key)) {
      Conflict<String> conflict = new Conflict<>(first, stated, List.of(first.value(), value));
      findings.conflict(
          field, conflict.named(words + " " + key + ": " + first.value() + " | " + value));
    }
  }
}
