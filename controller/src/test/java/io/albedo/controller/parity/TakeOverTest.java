package io.albedo.controller.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.controller.parity.testing.TakeOver;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A live cluster changes hands without a single call. */
class TakeOverTest {

  /** Cases in which it does not yet, with a word of what is said or planned instead. */
  private static final Map<String, String> NOT_YET = Map.of();

  private static final Map<String, List<String>> TABLE = new TreeMap<>();

  static Stream<RecordedCase> met() {
    return RecordedCase.deployed().stream().filter(c -> !NOT_YET.containsKey(c.name()));
  }

  static Stream<RecordedCase> notYet() {
    return NOT_YET.keySet().stream().sorted().map(RecordedCase::named);
  }

  @ParameterizedTest
  @MethodSource("met")
  void nothing_is_to_change(RecordedCase recorded) {
    assertThat(changes(recorded)).isEmpty();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("notYet")
  void what_is_not_met_yet_says_why(RecordedCase recorded) {
    assertThat(changes(recorded))
        .as("a case that is met is no exception any more")
        .anySatisfy(line -> assertThat(line).contains(NOT_YET.get(recorded.name())));
  }

  private static List<String> changes(RecordedCase recorded) {
    List<String> changes = TakeOver.of(recorded).changes();
    TABLE.put(recorded.name(), changes);
    return changes;
  }

  @AfterAll
  static void printTable() {
    TABLE.forEach(
        (name, changes) -> {
          System.out.printf("%-45s %s%n", name, changes.isEmpty() ? "met" : changes.getFirst());
          changes.stream().skip(1).forEach(change -> System.out.printf("%46s%s%n", "", change));
        });
  }
}
