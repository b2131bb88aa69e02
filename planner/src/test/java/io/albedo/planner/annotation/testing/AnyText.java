package io.albedo.planner.annotation.testing;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitrary texts, from any at all to those that look like annotation values. */
public final class AnyText {

  private static final List<String> PARTS =
      List.of(
          "a",
          "b",
          "k=v",
          "=",
          ",",
          ",",
          "\\",
          " ",
          "\t",
          "\n",
          "\u00a0",
          "\u0085",
          "\u2003",
          "\u180e",
          "\ufeff",
          "é",
          "😀",
          "\ud83d",
          "\ude00",
          "0",
          "1",
          "-",
          "+",
          "80",
          "443",
          ".",
          "/",
          ":",
          "::",
          "24",
          "2147483648",
          "true",
          "True",
          "null",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\"HTTP\"",
          "{\"HTTP\":80}",
          "10.0.0.0/8",
          "\0");

  private AnyText() {}

  /** Any sequence of UTF-16 units, lone surrogates included, mixed with what parsers look for. */
  public static Arbitrary<String> any() {
    return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(12), of(PARTS));
  }

  /** Texts put together from these parts. */
  public static Arbitrary<String> of(List<String> parts) {
    return Arbitraries.of(parts).list().ofMaxSize(10).map(list -> String.join("", list));
  }

  /** The same from any parts without a lone surrogate. */
  public static Arbitrary<String> wellFormed() {
    return any().filter(AnyText::isWellFormed);
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
