package io.albedo.planner.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.testing.GoldenFile;
import io.albedo.planner.render.testing.SamplePlans;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTextTest {

  private static final PlanText PLAIN = new PlanText(TextStyle.plain());

  @Test
  void aCreationFitsOnOneScreen() {
    GoldenFile.resource("creation.txt").assertHolds(PLAIN.of(SamplePlans.creation()));
  }

  @Test
  void aChangeSaysWhatStaysUp() {
    GoldenFile.resource("change.txt").assertHolds(PLAIN.of(SamplePlans.change()));
  }

  @Test
  void aDeletionSaysWhoLeaves() {
    GoldenFile.resource("deletion.txt").assertHolds(PLAIN.of(SamplePlans.deletion()));
  }

  @Test
  void whatIsLeftOutIsNamedAndExplained() {
    GoldenFile.resource("troubled.txt").assertHolds(PLAIN.of(SamplePlans.troubled()));
  }

  @Test
  void listenersWithTheSameRoutesShareATable() {
    GoldenFile.resource("many-rules.txt").assertHolds(PLAIN.of(SamplePlans.manyRules()));
  }

  @Test
  void verboseTextShowsEveryOperationWithItsCall() {
    assertThat(new PlanText(TextStyle.plain().withVerbose(true)).of(SamplePlans.manyRules()))
        .contains("create rule 80:13")
        .contains("create-rule-80:13: elasticloadbalancing:CreateRule, after create-rule-80:12");
  }

  @Test
  void colourChangesNothingButColour() {
    String coloured = new PlanText(TextStyle.plain().withColour(true)).of(SamplePlans.troubled());
    assertThat(coloured).contains("\u001b[32m+\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(PLAIN.of(SamplePlans.troubled()));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 100, 160})
  void noIndentedLineIsWiderThanTheTerminal(int width) {
    PlanText text = new PlanText(TextStyle.plain().withWidth(width));
    assertThat(
            Stream.of(SamplePlans.creation(), SamplePlans.change(), SamplePlans.troubled())
                .flatMap(plan -> text.of(plan).lines())
                .filter(line -> line.startsWith(" ")))
        .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
  }
}
