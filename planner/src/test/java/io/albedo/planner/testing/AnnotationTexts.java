package io.albedo.planner.testing;

import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.testing.AnyText;
import io.albedo.planner.catalogue.AnnotationCatalogue;
import io.albedo.planner.catalogue.ValueType;
import io.albedo.planner.json.testing.JsonTexts;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;

/**
 * Keys of known annotations, members of families included, and values that range from right ones
 * over nearly right ones to any text.
 */
public final class AnnotationTexts {

  /** An annotation as written. */
  public record Written(AnnotationName name, String key, String value) {}

  private static final List<String> MEMBERS =
      List.of("web", "to-docs", "HTTP-80", "HTTPS-443", "web.80", "", "gone", ".", "ü");

  private static final Arbitrary<String> ODD =
      Arbitraries.of(
          "",
          " ",
          "\t\n",
          "\u00a0\u2003",
          "null",
          "none",
          "-0",
          "2147483648",
          "9223372036854775808",
          "9".repeat(400),
          "1e999999999",
          "😀",
          "\ud83d",
          "\u202eabc",
          "\u0000",
          "[[[[[[[[",
          "{\"a\":".repeat(50),
          ",".repeat(100),
          "=".repeat(20),
          "\\",
          "x".repeat(300));

  private AnnotationTexts() {}

  public static Arbitrary<Written> written() {
    return anyOf(Stream.of(AnnotationName.values()).map(AnnotationTexts::written).toList());
  }

  /**
   * What {@code Arbitraries.oneOf} gives, but that its choices are prepared once: with so many of
   * them that is most of the work.
   */
  public static <T> Arbitrary<T> anyOf(List<Arbitrary<T>> choices) {
    List<RandomGenerator<T>> generators =
        choices.stream().map(choice -> choice.generator(1000)).toList();
    return Arbitraries.fromGenerator(
        random -> generators.get(random.nextInt(generators.size())).next(random));
  }

  private static Arbitrary<Written> written(AnnotationName name) {
    return Combinators.combine(keys(name), valuesOf(name))
        .as((key, value) -> new Written(name, key, value));
  }

  private static Arbitrary<String> keys(AnnotationName name) {
    String example = AnnotationCatalogue.facts(name).exampleKey();
    return name.isFamily()
        ? Arbitraries.oneOf(Arbitraries.just(example), Arbitraries.of(MEMBERS).map(name::key))
        : Arbitraries.just(example);
  }

  private static Arbitrary<String> valuesOf(AnnotationName name) {
    String example = AnnotationCatalogue.facts(name).example();
    Arbitrary<String> ofType = ofType(AnnotationCatalogue.facts(name).type(), example);
    Arbitrary<String> mutated = mutated(ofType);
    return anyOf(List.of(ofType, ofType, mutated, mutated, anyOf(List.of(ODD, AnyText.any()))));
  }

  private static Arbitrary<String> ofType(ValueType type, String example) {
    return switch (type) {
      case ValueType.Flag flag -> Arbitraries.of("true", "false", "1", "0", "T", "f");
      case ValueType.Int32 number ->
          Arbitraries.integers().between(-2, 70_000).map(n -> Integer.toString(n));
      case ValueType.Int64 number -> Arbitraries.longs().map(n -> Long.toString(n));
      case ValueType.Choice choice -> Arbitraries.of(choice.values());
      case ValueType.CheckPort port -> Arbitraries.of("traffic-port", "80", "web", "-1", "");
      case ValueType.CidrList cidrs ->
          list("10.0.0.0/8", "0.0.0.0/0", "::/0", "2001:db8::1/64", "::ffff:1.2.3.4/100");
      case ValueType.TextList items ->
          list("subnet-0a1b", "sg-1", "sg-2", "office-access", "public-a", "public-b", "none");
      case ValueType.TextMap map ->
          list("a=1", "b=", "80=443", "443=80", "8443=443", "CapacityUnits=0", "a=\\,", example);
      case ValueType.JsonText json ->
          Arbitraries.oneOf(Arbitraries.of(example, "[]", "{}", "[{}]"), JsonTexts.valid());
      case ValueType.Text text -> Arbitraries.of(example, "none", "a", "B-c.d", "x".repeat(40));
    };
  }

  private static Arbitrary<String> list(String... items) {
    return Arbitraries.of(items).list().ofMaxSize(4).map(list -> String.join(",", list));
  }

  /** A character less, or one that parsers look for more, or the end cut off. */
  private static Arbitrary<String> mutated(Arbitrary<String> texts) {
    return Combinators.combine(
            texts,
            Arbitraries.integers().between(0, 200),
            Arbitraries.of(
                "", "\"", "{", "}", "[", ",", ":", "=", "\\", " ", "1", "e", "\u0000", "é"),
            Arbitraries.of(true, false))
        .as(AnnotationTexts::mutate);
  }

  private static String mutate(String text, int place, String added, boolean cut) {
    int at = text.isEmpty() ? 0 : place % text.length();
    String rest = cut || text.isEmpty() ? "" : text.substring(at + (place % 2));
    return text.substring(0, at) + added + rest;
  }
}
