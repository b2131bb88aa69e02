package io.albedo.planner.annotation.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The string map syntax once more, by recursion and regular expressions over bytes (a byte being a
 * Latin-1 character here): slow, and with nothing in common with the parser.
 */
public final class NaiveStringMap {

  /** The text in front of the first comma that no backslash precedes, and what follows it. */
  private static final Pattern AT_COMMA = Pattern.compile("(?s)((?:\\\\.|[^\\\\,])*),(.*)");

  private static final Pattern ESCAPED = Pattern.compile("(?s)\\\\(.)");
  private static final Pattern PAIR = Pattern.compile("(?s)([^=]*)=(.*)");
  private static final Pattern MARGIN =
      Pattern.compile("^\\p{IsWhite_Space}+|\\p{IsWhite_Space}+$(?!\\n)");

  private NaiveStringMap() {}

  public static Optional<SortedMap<String, String>> parse(String raw) {
    SortedMap<String, String> map = new TreeMap<>();
    for (String pair : pairs(bytes(raw))) {
      Matcher parts = PAIR.matcher(text(pair));
      if (!parts.matches() || trim(parts.group(1)).isEmpty()) {
        return Optional.empty();
      }
      map.put(trim(parts.group(1)), trim(parts.group(2)));
    }
    return Optional.of(map);
  }

  private static List<String> pairs(String bytes) {
    Matcher split = AT_COMMA.matcher(bytes);
    if (!split.matches() || trimBytes(split.group(2)).isEmpty()) {
      return bytes.isEmpty() ? List.of() : List.of(trimBytes(unescape(bytes)));
    }
    List<String> pairs = new ArrayList<>();
    pairs.add(trimBytes(unescape(split.group(1))));
    pairs.addAll(
        split.group(2).contains("=") ? pairs(split.group(2)) : List.of(trimBytes(split.group(2))));
    return pairs;
  }

  private static String unescape(String bytes) {
    return ESCAPED.matcher(bytes).replaceAll("$1");
  }

  private static String trimBytes(String bytes) {
    return bytes(trim(text(bytes)));
  }

  private static String trim(String text) {
    return MARGIN.matcher(text).replaceAll("");
  }

  private static String bytes(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  private static String text(String bytes) {
    return new String(bytes.getBytes(ISO_8859_1), UTF_8);
  }
}
