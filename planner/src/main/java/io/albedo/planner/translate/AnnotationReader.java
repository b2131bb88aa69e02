package io.albedo.planner.translate;

import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.annotation.ScalarParser;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** Reads typed annotations; what cannot be read becomes a finding, and then counts as absent. */
record AnnotationReader(Annotations annotations, Findings findings) {

  Optional<String> text(AnnotationName name) {
    return annotations.find(name.key());
  }

  /** The value, if it is there and not empty. */
  Optional<String> nonEmpty(AnnotationName name) {
    return text(name).filter(value -> !value.isEmpty());
  }

  Optional<List<String>> list(AnnotationName name) {
    return text(name).map(ScalarParser::stringList);
  }

  Optional<Boolean> bool(AnnotationName name) {
    return scalar(name.key(), ScalarParser::bool);
  }

  Optional<Integer> int32(AnnotationName name) {
    return int32(name.key());
  }

  Optional<Integer> int32(String key) {
    return scalar(key, ScalarParser::int32);
  }

  Optional<Long> int64(AnnotationName name) {
    return scalar(name.key(), ScalarParser::int64);
  }

  Optional<SortedMap<String, String>> stringMap(AnnotationName name) {
    return stringMap(name.key());
  }

  Optional<SortedMap<String, String>> stringMap(String key) {
    return scalar(key, ScalarParser::stringMap);
  }

  /** A value of a closed set; {@code problem} is put before the value nobody knows. */
  <T> Optional<T> choice(AnnotationName name, Function<String, Optional<T>> known, String problem) {
    return parsed(
        name.key(),
        raw -> known.apply(raw).map(Parsed::ok).orElseGet(() -> Parsed.bad(problem + raw)));
  }

  <T> Optional<T> parsed(String key, Function<String, Parsed<T>> parser) {
    return parsed(key, Code.INVALID_ANNOTATION, parser);
  }

  <T> Optional<T> parsed(String key, Code code, Function<String, Parsed<T>> parser) {
    return annotations.find(key).flatMap(raw -> accept(key, code, parser.apply(raw)));
  }

  private <T> Optional<T> scalar(String key, ScalarKind<T> kind) {
    return annotations
        .find(key)
        .flatMap(raw -> accept(key, Code.INVALID_ANNOTATION, kind.parse(key, raw)));
  }

  private <T> Optional<T> accept(String key, Code code, Parsed<T> parsed) {
    parsed.problem().ifPresent(problem -> findings.add(code, annotations.place(key), problem));
    return parsed.toOptional();
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

  /** A parser that wants to know the key for its message. */
  @FunctionalInterface
  private interface ScalarKind<T> {
    Parsed<T> parse(String key, String raw);
  }
}
