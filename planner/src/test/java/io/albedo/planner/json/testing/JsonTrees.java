package io.albedo.planner.json.testing;

import io.albedo.planner.json.Json;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary JSON trees; names repeat, strings hold what is hard to escape. */
public final class JsonTrees {

  private static final int MAX_DEPTH = 4;

  private JsonTrees() {}

  public static Arbitrary<Json> any() {
    return Arbitraries.recursive(JsonTrees::scalar, JsonTrees::container, 0, MAX_DEPTH)
        .withoutEdgeCases();
  }

  /** Trees with strings as they come out of a reader: without lone surrogates. */
  public static Arbitrary<Json> wellFormed() {
    return any().filter(JsonTrees::isWellFormed);
  }

  public static Arbitrary<String> string() {
    return Arbitraries.oneOf(
        Arbitraries.of("", "a", "b", "statusCode", "HTTP"),
        Arbitraries.of(hardCharacters()).list().ofMaxSize(4).map(parts -> String.join("", parts)),
        Arbitraries.strings().ofMaxLength(8));
  }

  public static Arbitrary<String> number() {
    Arbitrary<String> integer = Arbitraries.longs().map(String::valueOf);
    Arbitrary<String> fraction = Arbitraries.of("", ".0", ".5", ".125", ".00");
    Arbitrary<String> exponent = Arbitraries.of("", "e0", "E7", "e+2", "e-31", "E-0");
    Arbitrary<String> odd = Arbitraries.of("0", "-0", "1.0", "1e2", "9".repeat(40), "1E400");
    return Arbitraries.oneOf(
        integer, odd, Combinators.combine(integer, fraction, exponent).as(JsonTrees::joined));
  }

  private static String joined(String integer, String fraction, String exponent) {
    return integer + fraction + exponent;
  }

  private static List<String> hardCharacters() {
    return List.of(
        "\"", "\\", "/", "\b", "\f", "\n", "\r", "\t", "\0", "\u001f", "\u007f", "\u2028", "\u2029",
        "<", ">", "&", "'", "é", "\ufffd", "\uffff", "😀", "\ud83d", "\ude00");
  }

  private static Arbitrary<Json> scalar() {
    return Arbitraries.oneOf(
        string().map(Json.Str::new),
        number().map(Json.Num::new),
        Arbitraries.of(new Json.Bool(true), new Json.Bool(false), new Json.Null()));
  }

  private static Arbitrary<Json> container(Arbitrary<Json> inner) {
    return Arbitraries.oneOf(
        inner.list().ofMaxSize(4).map(Json.Arr::new),
        Combinators.combine(string(), inner)
            .as(Json.Member::new)
            .list()
            .ofMaxSize(4)
            .map(Json.Obj::new),
        scalar());
  }

  private static boolean isWellFormed(Json json) {
    return switch (json) {
      case Json.Obj(List<Json.Member> members) ->
          members.stream()
              .allMatch(member -> isWellFormed(member.name()) && isWellFormed(member.value()));
      case Json.Arr(List<Json> items) -> items.stream().allMatch(JsonTrees::isWellFormed);
      case Json.Str(String value) -> isWellFormed(value);
      case Json.Num num -> true;
      case Json.Bool bool -> true;
      case Json.Null none -> true;
    };
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
