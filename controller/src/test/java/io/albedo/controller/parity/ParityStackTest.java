package io.albedo.controller.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.json.testing.RecordedCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code albedo plan -o stack} prints what aws-load-balancer-controller v3.5.0 recorded. */
class ParityStackTest {

  /** Cases that are not met yet, with a word of the difference that tells why. */
  private static final Map<String, String> NOT_YET = Map.of();

  private static final SortedMap<String, String> TABLE = new TreeMap<>();

  static List<RecordedCase> met() {
    return RecordedCase.all().stream().filter(c -> !NOT_YET.containsKey(c.name())).toList();
  }

  static Stream<RecordedCase> notYet() {
    return NOT_YET.keySet().stream().sorted().map(RecordedCase::named);
  }

  @Test
  void noCaseIsMissing() {
    assertThat(RecordedCase.all()).hasSize(75);
  }

  @ParameterizedTest
  @MethodSource("met")
  void printsWhatWasRecorded(RecordedCase recorded) {
    assertThat(difference(recorded)).isEmpty();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("notYet")
  void whatIsNotMetYetSaysWhy(RecordedCase recorded) {
    assertThat(difference(recorded))
        .as("a case that is met is no exception any more")
        .hasValueSatisfying(text -> assertThat(text).contains(NOT_YET.get(recorded.name())));
  }

  private static Optional<String> difference(RecordedCase recorded) {
    Optional<String> difference = PrintedStack.of(recorded).firstDifference();
    TABLE.put(recorded.name(), difference.orElse("met"));
    return difference;
  }

  @AfterAll
  static void printTable() {
    TABLE.forEach((name, outcome) -> System.out.printf("%-45s %s%n", name, outcome));
  }
}
