package io.albedo.planner.translate;

import io.albedo.planner.annotation.AnnotationName;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A setting that all members who state it must agree on. If they do not, the first one's word holds
 * where that does no harm; else nothing may be done for the group.
 *
 * @param same when two values are the same
 * @param words what is said about a conflict
 * @param harmless whether the first one's word can be taken without asking: nothing is replaced by
 *     it and nothing laid open
 */
record Agreement<T>(
    String field, BiPredicate<T, T> same, Function<Conflict<T>, String> words, boolean harmless) {

  static <T> Agreement<T> on(String field, Function<Conflict<T>, String> words) {
    return new Agreement<>(field, Object::equals, words, false);
  }

  static <T> Agreement<T> on(AnnotationName name, Function<Conflict<T>, String> words) {
    return on(AnnotationReader.field(name), words);
  }

  /** One whose conflict prints as LBC's text, made of all values, and both members. */
  static Agreement<String> onText(AnnotationName name, Function<List<String>, String> words) {
    return on(name, conflict -> conflict.named(words.apply(conflict.values())));
  }

  Agreement<T> withHarmlessConflict() {
    return new Agreement<>(field, same, words, true);
  }

  Agreement<T> comparing(BiPredicate<T, T> other) {
    return new Agreement<>(field, other, words, harmless);
  }

  /** The value that holds; empty if nobody states one. */
  Optional<T> among(List<Stated<T>> stated, GroupFindings findings) {
    if (stated.isEmpty()) {
      return Optional.empty();
    }
    T first = stated.getFirst().value();
    if (stated.size() > 1) {
      stated.stream()
          .skip(1)
          .filter(other -> !same.test(first, other.value()))
          .findFirst()
          .ifPresent(other -> report(stated, other, findings));
    }
    return Optional.of(first);
  }

  private void report(List<Stated<T>> stated, Stated<T> other, GroupFindings findings) {
    List<T> values = stated.stream().map(Stated::value).distinct().toList();
    findings.conflict(field, words.apply(new Conflict<>(stated.getFirst(), other, values)));
    if (!harmless) {
      findings.block();
    }
  }
}
