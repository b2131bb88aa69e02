package io.albedo.planner.route;

import java.util.ArrayList;
import java.util.List;

/**
 * Some texts that a regular expression probably finds: alternatives are all tried, what may be left
 * out is left out, of a class its first character is taken. Whoever uses them asks the expression
 * itself.
 */
final class RegexSamples {

  private static final int SAMPLES_AT_MOST = 16;

  /** AWS takes expressions of 128 characters. */
  private static final int READ_AT_MOST = 1024;

  private final String regex;
  private int at;

  private RegexSamples(String regex) {
    this.regex = regex;
  }

  static List<String> of(String regex) {
    if (regex.length() > READ_AT_MOST) {
      return List.of();
    }
    RegexSamples samples = new RegexSamples(regex);
    List<String> all = samples.alternatives();
    return samples.at < regex.length() ? List.of() : all;
  }

  private List<String> alternatives() {
    List<String> all = new ArrayList<>(sequence());
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      all.addAll(sequence());
    }
    return all.stream().distinct().limit(SAMPLES_AT_MOST).toList();
  }

  private List<String> sequence() {
    List<String> soFar = List.of("");
    while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
      List<String> next = repeated(atom());
      soFar =
          soFar.stream()
              .flatMap(left -> next.stream().map(right -> left + right))
              .limit(SAMPLES_AT_MOST)
              .toList();
    }
    return soFar;
  }

  private List<String> atom() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> List.of(member());
      case '\\' -> List.of(escaped());
      case '^', '$' -> List.of("");
      case '.' -> List.of("x");
      default -> List.of(String.valueOf(c));
    };
  }

  private List<String> group() {
    if (regex.startsWith("?:", at)) {
      at += 2;
    }
    List<String> inside = alternatives();
    at++;
    return inside;
  }

  /** The first member of a class; of a negated one something that is rarely named. */
  private String member() {
    boolean negated = regex.startsWith("^", at);
    at += negated ? 1 : 0;
    String first = at < regex.length() ? atomOfClass() : "";
    while (at < regex.length() && regex.charAt(at) != ']') {
      at += regex.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
    return negated ? "~" : first;
  }

  private String atomOfClass() {
    char c = regex.charAt(at++);
    return c == '\\' ? escaped() : String.valueOf(c);
  }

  private String escaped() {
    if (at >= regex.length()) {
      return "";
    }
    char c = regex.charAt(at++);
    return switch (c) {
      case 'd' -> "0";
      case 'w' -> "x";
      case 's' -> " ";
      case 'b', 'B' -> "";
      case 'D', 'S', 'W' -> "~";
      default -> String.valueOf(c);
    };
  }

  private List<String> repeated(List<String> once) {
    if (at >= regex.length()) {
      return once;
    }
    return switch (regex.charAt(at)) {
      case '*', '?' -> skipped(List.of(""));
      case '+' -> skipped(once);
      case '{' -> counted(once);
      default -> once;
    };
  }

  private List<String> skipped(List<String> samples) {
    at++;
    return samples;
  }

  /** As often as asked for at least, which AWS limits; more than a few times only that few. */
  private List<String> counted(List<String> once) {
    int end = regex.indexOf('}', at);
    String count = end < 0 ? "" : regex.substring(at + 1, end).split(",", 2)[0];
    at = end < 0 ? at + 1 : end + 1;
    int times = count.matches("[0-9]{1,2}") ? Integer.parseInt(count) : 1;
    return once.stream().map(sample -> sample.repeat(times)).toList();
  }
}
