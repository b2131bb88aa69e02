package io.albedo.planner.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.planner.testing.ParityCase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every recorded case is met; the table is printed. */
class ParityTest {

  private static final Set<String> NOT_YET = Set.of();

  @TestFactory
  Stream<DynamicTest> isMet() {
    List<ParityCase> cases = ParityCase.all();
    assertThat(cases).hasSizeGreaterThan(70);
    return cases.stream()
        .map(recorded -> DynamicTest.dynamicTest(recorded.name(), () -> check(recorded)));
  }

  private static void check(ParityCase recorded) {
    Optional<String> difference = ParityCheck.firstDifference(recorded);
    System.out.printf("%-45s %s%n", recorded.name(), difference.orElse("met"));
    if (NOT_YET.contains(recorded.name())) {
      assertThat(difference).as("no longer a case that is not met").isPresent();
    } else {
      assertThat(difference).isEmpty();
    }
  }
}
