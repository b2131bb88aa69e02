package io.albedo.planner.annotation;

import io.albedo.planner.json.GoQuoter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * Parses the simple kinds of annotation values.
 *
 * <p>{@code key} is the whole annotation key with its prefix; it only serves the message.
 */
public final class ScalarParser {

  private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
  private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");

  private ScalarParser() {}

  public static Parsed<Boolean> bool(String key, String raw) {
    if (TRUE.contains(raw) || FALSE.contains(raw)) {
      return Parsed.ok(TRUE.contains(raw));
    }
    String cause = "strconv.ParseBool: parsing " + GoQuoter.quote(raw) + ": invalid syntax";
    return Parsed.bad(failed("bool", key, raw) + ": " + cause);
  }

  public static Parsed<Integer> int32(String key, String raw) {
    return GoInteger.int32(raw)
        .map(Long::intValue)
        .mapMessage(cause -> failed("int32", key, raw) + ": " + cause);
  }

  public static Parsed<Long> int64(String key, String raw) {
    return GoInteger.int64(raw).mapMessage(cause -> failed("int64", key, raw) + ": " + cause);
  }

  /** Items between commas, trimmed, empty ones dropped; order and repetition stay. */
  public static List<String> stringList(String raw) {
    return Arrays.stream(raw.split(",", -1))
        .map(WhiteSpace::trim)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /** See {@link StringMap} for the syntax. */
  public static Parsed<SortedMap<String, String>> stringMap(String key, String raw) {
    return StringMap.parse(raw)
        .map(Parsed::ok)
        .orElseGet(() -> Parsed.bad(failed("stringMap", key, raw)));
  }

  /** Never wrong: what is no int32 is a name. */
  public static PortOrName portOrName(String raw) {
    return PortOrName.of(raw);
  }

  private static String failed(String kind, String key, String raw) {
    return "failed to parse " + kind + " annotation, " + key + ": " + raw;
  }
}
