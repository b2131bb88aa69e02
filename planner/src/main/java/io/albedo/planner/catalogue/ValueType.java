package io.albedo.planner.catalogue;

import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.annotation.ScalarParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;

/**
 * What may stand in an annotation. What LBC checks when it reads a value is checked here; the
 * content of JSON is checked where it is read.
 */
public sealed interface ValueType {

  /** What users are told to write. */
  String words();

  /**
   * Text that is taken as it is.
   *
   * @param longest in bytes of UTF-8
   */
  record Text(String words, int longest) implements ValueType {
    public boolean isTooLong(String raw) {
      return raw.getBytes(StandardCharsets.UTF_8).length > longest;
    }
  }

  /** True or false. */
  record Flag() implements ValueType {
    public Parsed<Boolean> parse(String key, String raw) {
      return ScalarParser.bool(key, raw);
    }

    @Override
    public String words() {
      return "boolean";
    }
  }

  /** A number of 32 bits; whether it is within the bounds is for the reader to ask. */
  record Int32(String words, int least, int most) implements ValueType {
    public Parsed<Integer> parse(String key, String raw) {
      return ScalarParser.int32(key, raw);
    }

    public boolean allows(int value) {
      return least <= value && value <= most;
    }
  }

  /** A number of 64 bits. */
  record Int64(String words) implements ValueType {
    public Parsed<Long> parse(String key, String raw) {
      return ScalarParser.int64(key, raw);
    }
  }

  /** One of a closed set of texts, in exactly this spelling. */
  record Choice(List<String> values) implements ValueType {
    public boolean allows(String raw) {
      return values.contains(raw);
    }

    @Override
    public String words() {
      return Words.oneOf(values);
    }
  }

  /** Items between commas; nothing is wrong with any text. */
  record TextList(String items) implements ValueType {
    public List<String> parse(String raw) {
      return ScalarParser.stringList(raw);
    }

    @Override
    public String words() {
      return "list of " + items;
    }
  }

  /** Address ranges between commas. */
  record CidrList() implements ValueType {
    public List<String> items(String raw) {
      return ScalarParser.stringList(raw);
    }

    @Override
    public String words() {
      return "list of CIDRs";
    }
  }

  /** Pairs {@code key=value} between commas. */
  record TextMap(String pairs) implements ValueType {
    public Parsed<SortedMap<String, String>> parse(String key, String raw) {
      return ScalarParser.stringMap(key, raw);
    }

    @Override
    public String words() {
      return "map of " + pairs;
    }
  }

  /**
   * A port to be checked: the one that traffic goes to, or another one.
   *
   * @param byName whether the name of a Service port will do, too
   */
  record CheckPort(boolean byName) implements ValueType {
    @Override
    public String words() {
      return byName
          ? "`traffic-port`, a number or the name of a Service port"
          : "`traffic-port` or a number";
    }
  }

  /** JSON, read as Go reads it. */
  record JsonText(String words) implements ValueType {}
}
