package io.albedo.planner.json.testing;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary texts that are JSON, and texts that nearly are. */
public final class JsonTexts {

  private static final int MAX_DEPTH = 3;

  private JsonTexts() {}

  /** JSON with any white space, escape and literal the grammar knows. */
  public static Arbitrary<String> valid() {
    return padded(Arbitraries.recursive(JsonTexts::scalar, JsonTexts::container, 0, MAX_DEPTH))
        .withoutEdgeCases();
  }

  /** Valid texts after one or two small accidents. */
  public static Arbitrary<String> mutated() {
    Arbitrary<List<Edit>> edits = edit().list().ofMinSize(1).ofMaxSize(2);
    return Combinators.combine(valid(), edits).as(JsonTexts::applied).withoutEdgeCases();
  }

  private enum Kind {
    INSERT,
    REPLACE,
    DELETE,
    CUT
  }

  /** A change at some place, which is taken modulo the length of the text. */
  private record Edit(Kind kind, int place, String junk) {

    String apply(String text) {
      int at = place % (text.length() + 1);
      int behind = Math.min(at + 1, text.length());
      return switch (kind) {
        case INSERT -> text.substring(0, at) + junk + text.substring(at);
        case REPLACE -> text.substring(0, at) + junk + text.substring(behind);
        case DELETE -> text.substring(0, at) + text.substring(behind);
        case CUT -> text.substring(0, at);
      };
    }
  }

  private static String applied(String text, List<Edit> edits) {
    String changed = text;
    for (Edit edit : edits) {
      changed = edit.apply(changed);
    }
    return changed;
  }

  private static Arbitrary<Edit> edit() {
    return Combinators.combine(
            Arbitraries.of(Kind.class), Arbitraries.integers().between(0, 200), junk())
        .as(Edit::new);
  }

  private static Arbitrary<String> junk() {
    return Arbitraries.of(
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "'",
        "t",
        "tru",
        "nul",
        "fals",
        "-",
        "+",
        ".",
        "e",
        "E",
        "0",
        "00",
        "1",
        "x",
        "u",
        "\\u",
        "\\ud8",
        "\\x",
        "\\'",
        "/",
        "//",
        "/*",
        "#",
        "NaN",
        "Infinity",
        "\u00a0",
        "\u0085",
        "\u2028",
        "é",
        "😀",
        "\ud800",
        "\udc00",
        "\0",
        "\u0001",
        "\n",
        "\t",
        "\f",
        "\u007f",
        "\uffff");
  }

  private static Arbitrary<String> scalar() {
    return Arbitraries.oneOf(Arbitraries.of("null", "true", "false"), JsonTrees.number(), quoted());
  }

  private static Arbitrary<String> quoted() {
    return Arbitraries.of(
            "a",
            "b",
            "HTTP",
            " ",
            "é",
            "😀",
            "\ud800",
            "\udc00",
            "\u007f",
            "\u2028",
            "\\\"",
            "\\\\",
            "\\/",
            "\\b",
            "\\f",
            "\\n",
            "\\r",
            "\\t",
            "\\u0000",
            "\\u0041",
            "\\u00E9",
            "\\u00e9",
            "\\ud83d\\ude00",
            "\\uD83D",
            "\\uDE00",
            "\\uFFFF")
        .list()
        .ofMaxSize(4)
        .map(parts -> '"' + String.join("", parts) + '"');
  }

  private static Arbitrary<String> container(Arbitrary<String> inner) {
    Arbitrary<String> value = padded(inner);
    Arbitrary<String> name = padded(quoted());
    Arbitrary<String> member = Combinators.combine(name, value).as((n, v) -> n + ":" + v);
    return Arbitraries.oneOf(
        value.list().ofMaxSize(4).map(items -> "[" + String.join(",", items) + "]"),
        member.list().ofMaxSize(4).map(members -> "{" + String.join(",", members) + "}"));
  }

  private static Arbitrary<String> padded(Arbitrary<String> text) {
    Arbitrary<String> space = Arbitraries.of("", "", "", " ", "\n", "\t", "\r", "  ");
    return Combinators.combine(space, text, space).as((before, t, after) -> before + t + after);
  }
}
