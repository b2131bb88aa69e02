package io.albedo.planner;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static io.albedo.planner.testing.PlanAssert.assertThatPlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.diag.Code;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Plan;
import io.albedo.planner.json.JsonWriter;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import io.albedo.planner.render.PlanJson;
import io.albedo.planner.stack.StackJson;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Scene;
import io.albedo.planner.testing.Translated;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What feature gate {@code WeightedTargetGroups} changes when it is off. */
class WeightedTargetGroupsTest {

  private static final Options ON = Options.builder().clusterName("demo").build();
  private static final Options OFF =
      Options.builder().clusterName("demo").featureGates(withoutWeights()).build();

  private static final String STICKY =
      """
      {"type":"forward","forwardConfig":{
        "targetGroups":[{"serviceName":"web","servicePort":80,"weight":7}],
        "targetGroupStickinessConfig":{"enabled":true,"durationSeconds":60}}}
      """;

  private static final String SPLIT =
      """
      {"type":"forward","forwardConfig":{"targetGroups":[
        {"serviceName":"web","servicePort":80,"weight":1},
        {"serviceName":"other","servicePort":80,"weight":1}]}}
      """;

  @Test
  void callsNameTheTargetGroupWithoutAList() {
    assertThat(json(Scene.in(OFF).plan(web())))
        .contains("\"TargetGroupArn\":{\"Ref\":\"create-tg-ns/a-web:80\"")
        .doesNotContain("ForwardConfig");
    assertThat(json(Scene.in(ON).plan(web()))).contains("ForwardConfig");
  }

  @Test
  void theDefaultActionDoesSoToo() {
    assertThat(json(Scene.in(OFF).plan(ingress("ns/a").defaultBackend("web", 80))))
        .contains("\"DefaultActions\":[{\"Type\":\"forward\",\"Order\":1,\"TargetGroupArn\":");
  }

  @Test
  void theStackIsTheSame() {
    assertThat(stack(OFF, sticky())).isEqualTo(stack(ON, sticky()));
  }

  @Test
  void stickinessCannotBeAskedForAndThePlanStillConverges() {
    assertThat(json(Scene.in(OFF).plan(sticky()))).doesNotContain("Stickiness");
    assertThatPlan(Scene.in(OFF).after(sticky()).plan(sticky())).doesNothing();
  }

  @Test
  void switchingTheGateChangesNoRuleThatIsThere() {
    assertThatPlan(Scene.in(ON).after(web()).with(OFF).plan(web())).doesNothing();
    assertThatPlan(Scene.in(OFF).after(web()).with(ON).plan(web())).doesNothing();
  }

  @Test
  void severalTargetGroupsAreAnErrorOfTheMember() {
    IngressFixture split =
        ingress("ns/a").inGroup("g").action("", "/", "s").with("actions.s", SPLIT);
    IngressFixture good = ingress("ns/b").inGroup("g").prefix("", "/b", "web");
    Translated translated = translated(OFF, split, good);
    assertThat(translated.only(Code.INVALID_ACTION).message())
        .isEqualTo("a forward to several target groups needs feature gate WeightedTargetGroups");
    assertThat(Translated.names(translated.group().quarantined())).containsExactly("ns/a");
    assertThat(translated(ON, split, good).group().quarantined()).isEmpty();
  }

  @Test
  void aRuleForwardsInThePlainWay() {
    Call.CreateRule create =
        Scene.in(OFF).plan(web()).operations().stream()
            .map(o -> o.call())
            .filter(Call.CreateRule.class::isInstance)
            .map(Call.CreateRule.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(create.rule().actions().toString()).contains("plain=true");
  }

  private static IngressFixture web() {
    return ingress("ns/a").prefix("", "/", "web");
  }

  private static IngressFixture sticky() {
    return ingress("ns/a").action("", "/", "s").with("actions.s", STICKY);
  }

  private static String json(GroupPlan plan) {
    return JsonWriter.compact(PlanJson.of(new Plan(List.of(plan), List.of())));
  }

  private static String stack(Options options, IngressFixture ingress) {
    return JsonWriter.compact(StackJson.of(translated(options, ingress).translation()));
  }

  private static Translated translated(Options options, IngressFixture... ingresses) {
    return Translated.of(
        ClusterFixture.cluster().services("ns/web", "ns/other").with(ingresses).build(), options);
  }

  private static Set<FeatureGate> withoutWeights() {
    Set<FeatureGate> gates = EnumSet.copyOf(FeatureGate.defaults());
    gates.remove(FeatureGate.WEIGHTED_TARGET_GROUPS);
    return gates;
  }
}
