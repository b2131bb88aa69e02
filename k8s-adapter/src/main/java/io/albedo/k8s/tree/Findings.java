package io.albedo.k8s.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What was found out about an object while its fields were read. */
public final class Findings {

  private static final int LONGEST_QUOTE = 60;
  private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

  private final boolean secret;
  private final List<Finding> errors = new ArrayList<>();
  private final SortedMap<String, Integer> unknownFields = new TreeMap<>();

  private Findings(boolean secret) {
    this.secret = secret;
  }

  /** For an object whose values may be shown. */
  public static Findings open() {
    return new Findings(false);
  }

  /** For an object whose values must not be shown. */
  public static Findings secret() {
    return new Findings(true);
  }

  public List<Finding> errors() {
    return Collections.unmodifiableList(errors);
  }

  /** Fields that nobody asked for and nobody knows, with {@code []} for every index. */
  public SortedMap<String, Integer> unknownFields() {
    return Collections.unmodifiableSortedMap(unknownFields);
  }

  void error(String field, String message, Place place) {
    errors.add(new Finding(field, message, place));
  }

  void unknown(String field) {
    unknownFields.merge(INDEX.matcher(field).replaceAll("[]"), 1, Integer::sum);
  }

  /** A field that has a value of the wrong type. */
  void mismatch(String field, String wanted, Tree value) {
    error(field, "must be " + wanted + ", not " + value.kind() + quote(value), value.place());
  }

  private String quote(Tree value) {
    String written = value.scalar().orElse("");
    return secret || written.isEmpty() ? "" : " (" + shorten(written) + ")";
  }

  /** The value for a message: on one line and not too long, or nothing if it must not be shown. */
  String shorten(String value) {
    if (secret) {
      return "the value";
    }
    String line = value.lines().findFirst().orElse("");
    int end = Math.min(line.length(), LONGEST_QUOTE);
    return end == value.length() ? value : line.substring(0, end) + "...";
  }
}
