package io.albedo.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.GroupId;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Plan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.translate.GroupTranslation;
import io.albedo.planner.translate.Translation;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanResultTest {

  private static final Diagnostic OF_A = finding(Subject.ingress(new ObjectName("ns", "a")));
  private static final Diagnostic OF_B = finding(Subject.group("b"));
  private static final Diagnostic OF_FILE = finding(Subject.file("x.yaml"));

  private static final PlanResult BOTH =
      new PlanResult(
          new Translation(
              List.of(translated("a"), translated("b")), List.of(), List.of(OF_A, OF_B, OF_FILE)),
          new Plan(List.of(planned("a"), planned("b")), List.of(OF_A, OF_B, OF_FILE)));

  @Test
  void oneGroupKeepsItsOwnFindingsAndThoseOfNoGroup() {
    PlanResult onlyA = BOTH.only("a");
    assertThat(onlyA.groups()).containsExactly("a");
    assertThat(onlyA.plan().diagnostics()).containsExactly(OF_A, OF_FILE);
    assertThat(BOTH.only("b").plan().diagnostics()).containsExactly(OF_B, OF_FILE);
  }

  @Test
  void earlierFindingsComeInOrderAndOnce() {
    Diagnostic earlier = finding(Subject.file("a.yaml"));
    assertThat(BOTH.with(List.of(earlier, earlier)).plan().diagnostics())
        .containsExactly(earlier, OF_FILE, OF_B, OF_A);
  }

  private static Diagnostic finding(Subject subject) {
    return Diagnostic.of(Code.INVALID_ANNOTATION, subject, "", "wrong");
  }

  private static GroupTranslation translated(String name) {
    GroupId.Explicit id = new GroupId.Explicit(name);
    return GroupTranslation.builder()
        .group(id)
        .addMembers(new ObjectName("ns", name))
        .graph(AlbGraph.empty(id.stack()))
        .build();
  }

  private static GroupPlan planned(String name) {
    return GroupPlan.builder()
        .group(name)
        .status(PlanStatus.NO_CHANGE)
        .desired(AlbGraph.empty(new GroupId.Explicit(name).stack()))
        .build();
  }
}
