package io.albedo.planner.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.plan.Plan;
import io.albedo.model.testing.GoldenFile;
import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonWriter;
import io.albedo.planner.render.testing.SamplePlans;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanJsonTest {

  @Test
  void aCreationReadsAsTheFormatPromises() {
    GoldenFile.resource("creation.json").assertHolds(text(SamplePlans.creation()));
  }

  @Test
  void findingsAndWhatIsWithheldAreTold() {
    GoldenFile.resource("troubled.json").assertHolds(text(SamplePlans.troubled()));
  }

  @Test
  void theFormatHasAVersion() {
    assertThat(PlanJson.of(new Plan(List.of(), List.of())).member("formatVersion"))
        .contains(new Json.Str("1"));
  }

  @Test
  void theSamePlanGivesTheSameBytes() {
    assertThat(text(SamplePlans.change())).isEqualTo(text(SamplePlans.change()));
  }

  @Test
  void aReferenceNamesAnOperationOfThePlan() {
    assertThat(JsonWriter.compact(PlanJson.of(SamplePlans.creation())))
        .contains("{\"Ref\":\"create-listener-80\",\"Attribute\":\"ListenerArn\"}")
        .contains("{\"Ref\":\"create-tg\",\"Attribute\":\"TargetGroupArn\"}")
        .contains("{\"Ref\":\"create-sg-ManagedLBSecurityGroup\",\"Attribute\":\"GroupId\"}");
  }

  private static String text(Plan plan) {
    return JsonWriter.pretty(PlanJson.of(plan)) + "\n";
  }
}
