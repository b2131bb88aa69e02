package io.albedo.planner.annotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The {@code k1=v1,k2=v2} syntax.
 *
 * <p>A comma separates only where an {@code =} follows somewhere behind it. If text without {@code
 * =} follows, that text is a pair of its own (and a wrong one); if only white space follows, the
 * comma belongs to the value. A backslash makes the next character literal.
 */
final class StringMap {

  private final String raw;

  /** Behind the last character that is no white space. */
  private final int end;

  private final int lastEquals;
  private final List<String> pairs = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private int position;

  private StringMap(String raw) {
    this.raw = raw;
    this.end = WhiteSpace.trimmedEnd(raw);
    this.lastEquals = raw.lastIndexOf('=');
  }

  /** The pairs, a later key winning over an earlier one; empty if one of them is no pair. */
  static Optional<SortedMap<String, String>> parse(String raw) {
    SortedMap<String, String> map = new TreeMap<>();
    for (String pair : new StringMap(raw).split()) {
      int equals = pair.indexOf('=');
      String key = WhiteSpace.trim(pair.substring(0, Math.max(equals, 0)));
      if (key.isEmpty()) {
        return Optional.empty();
      }
      map.put(key, WhiteSpace.trim(pair.substring(equals + 1)));
    }
    return Optional.of(Collections.unmodifiableSortedMap(map));
  }

  private List<String> split() {
    while (position < raw.length()) {
      step(raw.charAt(position++));
    }
    if (!current.isEmpty()) {
      closePair();
    }
    return pairs;
  }

  private void step(char c) {
    switch (c) {
      case '\\' -> current.append(position < raw.length() ? raw.charAt(position++) : c);
      case ',' -> comma();
      default -> current.append(c);
    }
  }

  private void comma() {
    if (position >= end) {
      current.append(',');
      return;
    }
    closePair();
    if (lastEquals < position) {
      current.append(raw, position, raw.length());
      position = raw.length();
    }
  }

  private void closePair() {
    pairs.add(WhiteSpace.trim(current.toString()));
    current.setLength(0);
  }
}
