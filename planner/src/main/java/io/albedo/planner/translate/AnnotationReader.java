package io.albedo.planner.translate;

import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.catalogue.AnnotationCatalogue;
import io.albedo.planner.catalogue.ValueType;
import io.albedo.planner.catalogue.ValueType.Choice;
import io.albedo.planner.catalogue.ValueType.Flag;
import io.albedo.planner.catalogue.ValueType.Int32;
import io.albedo.planner.catalogue.ValueType.Int64;
import io.albedo.planner.catalogue.ValueType.TextList;
import io.albedo.planner.catalogue.ValueType.TextMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Reads annotations by the types that the catalogue states; what cannot be read becomes a finding,
 * and then counts as absent.
 */
record AnnotationReader(Annotations annotations, Findings findings) {

  Optional<String> text(AnnotationName name) {
    return annotations.find(name.key());
  }

  /** The value, if it is there and not empty. */
  Optional<String> nonEmpty(AnnotationName name) {
    return text(name).filter(value -> !value.isEmpty());
  }

  /** Whether any member of a family is there. */
  boolean hasAny(AnnotationName family) {
    return annotations.hasAny(family.key());
  }

  Optional<List<String>> list(AnnotationName name) {
    return text(name).map(raw -> type(name, TextList.class).parse(raw));
  }

  Optional<Boolean> bool(AnnotationName name) {
    return typed(name, name.key(), Flag.class, Flag::parse);
  }

  Optional<Integer> int32(AnnotationName name) {
    return typed(name, name.key(), Int32.class, Int32::parse);
  }

  /** That of a member of a family. */
  Optional<Integer> int32(AnnotationName family, String member) {
    return typed(family, family.key(member), Int32.class, Int32::parse);
  }

  Optional<Long> int64(AnnotationName name) {
    return typed(name, name.key(), Int64.class, Int64::parse);
  }

  Optional<SortedMap<String, String>> stringMap(AnnotationName name) {
    return typed(name, name.key(), TextMap.class, TextMap::parse);
  }

  /** That of a member of a family. */
  Optional<SortedMap<String, String>> stringMap(AnnotationName family, String member) {
    return typed(family, family.key(member), TextMap.class, TextMap::parse);
  }

  /** A value of a closed set; {@code problem} is put before the value nobody knows. */
  <T> Optional<T> choice(AnnotationName name, Function<String, Optional<T>> value, String problem) {
    return annotations
        .find(name.key())
        .flatMap(
            raw -> {
              Optional<T> chosen = chosen(name, raw, value);
              if (chosen.isEmpty()) {
                findings.add(unknown(name, problem + raw));
              }
              return chosen;
            });
  }

  private Diagnostic unknown(AnnotationName name, String problem) {
    List<String> values = type(name, Choice.class).values();
    return Diagnostic.of(
            Code.INVALID_ANNOTATION, findings.subject(), annotations.place(name.key()), problem)
        .withHelp("Use one of " + String.join(", ", values) + ".");
  }

  /** The value of a text, if the annotation may have it, wherever it is written. */
  static <T> Optional<T> chosen(
      AnnotationName name, String raw, Function<String, Optional<T>> value) {
    return type(name, Choice.class).allows(raw) ? value.apply(raw) : Optional.empty();
  }

  static <T extends ValueType> T type(AnnotationName name, Class<T> kind) {
    return AnnotationCatalogue.type(name, kind);
  }

  <T> Optional<T> parsed(String key, Function<String, Parsed<T>> parser) {
    return parsed(key, Code.INVALID_ANNOTATION, parser);
  }

  <T> Optional<T> parsed(String key, Code code, Function<String, Parsed<T>> parser) {
    return annotations.find(key).flatMap(raw -> accept(key, code, parser.apply(raw)));
  }

  /** Most annotations are absent most of the time, which costs no more than the look-up. */
  private <K extends ValueType, T> Optional<T> typed(
      AnnotationName name, String key, Class<K> kind, Parser<K, T> parser) {
    Optional<String> raw = annotations.find(key);
    return raw.isEmpty()
        ? Optional.empty()
        : accept(key, Code.INVALID_ANNOTATION, parser.parse(type(name, kind), key, raw.get()));
  }

  private <T> Optional<T> accept(String key, Code code, Parsed<T> parsed) {
    parsed.problem().ifPresent(problem -> findings.add(unfit(key, code, problem)));
    return parsed.toOptional();
  }

  private Diagnostic unfit(String key, Code code, String problem) {
    Diagnostic finding = Diagnostic.of(code, findings.subject(), annotations.place(key), problem);
    return AnnotationCatalogue.named(key)
        .map(name -> finding.withHelp(AnnotationCatalogue.facts(name).hint()))
        .orElse(finding);
  }

  /** Where an annotation is written, for messages. */
  String place(AnnotationName name) {
    return annotations.place(name.key());
  }

  static String field(AnnotationName name) {
    return field(name.key());
  }

  static String field(String key) {
    return "metadata.annotations[" + key + "]";
  }

  /** Reads text as a kind of type does; the key is for its message. */
  @FunctionalInterface
  private interface Parser<K extends ValueType, T> {
    Parsed<T> parse(K type, String key, String raw);
  }
}
