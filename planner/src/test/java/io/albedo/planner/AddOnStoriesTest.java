package io.albedo.planner;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static io.albedo.planner.testing.PlanAssert.assertThatPlan;
import static io.albedo.planner.testing.Sketches.listener;
import static io.albedo.planner.testing.Sketches.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.ShieldProtection;
import io.albedo.model.cloud.ObservedProtection;
import io.albedo.model.diag.Code;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Rehearsed;
import io.albedo.planner.testing.Scene;
import io.albedo.planner.testing.SchemeChange;
import io.albedo.planner.testing.Sketch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done about web ACLs and protections, as short stories. */
class AddOnStoriesTest {

  private static final Options OPTIONS = Options.builder().clusterName("demo").build();

  private static final String OLD = "arn:aws:wafv2:x:1:regional/webacl/old/1";
  private static final String NEW = "arn:aws:wafv2:x:1:regional/webacl/new/2";

  @Test
  void aNewLoadBalancerIsProtectedBeforeItListens() {
    GroupPlan plan =
        subscriber()
            .plan(
                web("wafv2-acl-arn", NEW)
                    .with("waf-acl-id", "classic-1")
                    .with("shield-advanced-protection", "true"));
    assertThat(titles(plan))
        .containsSubsequence(
            "create internal load balancer k8s-ns-a-99f51d314f",
            "put web ACL new before the load balancer",
            "put WAF Classic web ACL classic-1 before the load balancer",
            "protect the load balancer with Shield Advanced",
            "create listener HTTP:80");
    assertThatPlan(plan)
        .makesSure("elasticloadbalancing:CreateLoadBalancer", "wafv2:AssociateWebACL")
        .makesSure("elasticloadbalancing:CreateLoadBalancer", "waf-regional:AssociateWebACL")
        .makesSure("elasticloadbalancing:CreateLoadBalancer", "shield:CreateProtection");
  }

  @Test
  void aProtectionGoesWithTheLoadBalancerThatIsReplaced() {
    GroupId group = new GroupId.Explicit("shared.edge");
    Sketch sketch = sketch(80, listener("/shop a")).withAddOn("shield", "1");
    World before = Rehearsed.made(group, sketch);
    GroupPlan plan = Rehearsed.plan(SchemeChange.of(group, sketch, before).approved(), before);
    assertThat(titles(plan))
        .containsSubsequence(
            "protect the load balancer with Shield Advanced",
            "wait until clients have left load balancer k8s-sharededge-lb",
            "end the protection of load balancer k8s-sharededge-lb",
            "delete load balancer k8s-sharededge-lb with its listeners");
  }

  @Test
  void whatIsThereAsWantedNeedsNothing() {
    IngressFixture all =
        web("wafv2-acl-arn", NEW)
            .with("waf-acl-id", "classic-1")
            .with("shield-advanced-protection", "true");
    assertThatPlan(subscriber().after(all).plan(all)).hasStatus(PlanStatus.NO_CHANGE);
  }

  @Test
  void anotherWebAclTakesThePlaceOfTheOldInOneCall() {
    assertThatPlan(made(web("wafv2-acl-arn", OLD)).plan(web("wafv2-acl-arn", NEW)))
        .does("~ put web ACL new before the load balancer");
    assertThatPlan(made(web("waf-acl-id", "1")).plan(web("waf-acl-id", "2")))
        .does("~ put WAF Classic web ACL 2 before the load balancer");
  }

  @ParameterizedTest
  @CsvSource({
    "wafv2-acl-arn, none, - take web ACL old away from the load balancer",
    "wafv2-acl-arn, '', - take web ACL old away from the load balancer",
    "wafv2-acl-name, none, - take web ACL old away from the load balancer",
    "waf-acl-id, none, - take WAF Classic web ACL 1 away from the load balancer",
    "shield-advanced-protection, false, - end the protection of the load balancer by Shield"
        + " Advanced"
  })
  void whoSaysNoneTakesAwayWhatIsThere(String suffix, String none, String done) {
    Scene protectedOne =
        made(
            web("wafv2-acl-arn", OLD)
                .with("waf-acl-id", "1")
                .with("shield-advanced-protection", "true"));
    assertThatPlan(protectedOne.plan(web(suffix, none))).does(done);
    assertThatPlan(protectedOne.after(web(suffix, none)).plan(web(suffix, none))).doesNothing();
  }

  @ParameterizedTest
  @CsvSource({
    "wafv2-acl-arn, none",
    "wafv2-acl-arn, ''",
    "wafv2-acl-name, none",
    "waf-acl-id, none",
    "shield-advanced-protection, false"
  })
  void whereNothingIsThereNothingIsTakenAway(String suffix, String none) {
    assertThatPlan(made(web()).plan(web(suffix, none))).doesNothing();
    assertThat(titles(subscriber().plan(web(suffix, none))))
        .isEqualTo(titles(subscriber().plan(web())));
  }

  @Test
  void whoSaysNothingLeavesEverythingAsItIs() {
    Scene protectedOne =
        made(
            web("wafv2-acl-arn", OLD)
                .with("waf-acl-id", "1")
                .with("shield-advanced-protection", "true"));
    assertThatPlan(protectedOne.plan(web())).hasStatus(PlanStatus.NO_CHANGE);
  }

  @Test
  void aWebAclThatSomebodyPutThereIsReplaced() {
    Scene scene =
        made(web()).but(c -> c.putWebAclAssociations(balancer(made(web())), new Arn(OLD)));
    assertThatPlan(scene.plan(web())).doesNothing();
    assertThatPlan(scene.plan(web("wafv2-acl-arn", NEW))).calls("wafv2:AssociateWebACL");
  }

  @Test
  void aProtectionOfSomebodyElseIsAsGoodAsOurs() {
    assertThatPlan(protectedBy("by hand").plan(web("shield-advanced-protection", "true")))
        .doesNothing();
  }

  @Test
  void aProtectionOfSomebodyElseIsNeverDeleted() {
    Scene scene = protectedBy("by hand");
    assertThatPlan(scene.plan(web("shield-advanced-protection", "false")))
        .hasStatus(PlanStatus.NO_CHANGE);
    assertThat(scene.findings(web("shield-advanced-protection", "false")))
        .extracting(d -> d.code())
        .containsExactly(Code.FOREIGN_PROTECTION);
  }

  @ParameterizedTest
  @ValueSource(strings = {ShieldProtection.OUR_NAME, ShieldProtection.OUR_OLD_NAME})
  void protectionsOfBothGenerationsOfTheControllerAreOurs(String name) {
    assertThatPlan(protectedBy(name).plan(web("shield-advanced-protection", "false")))
        .calls("shield:DeleteProtection");
  }

  @ParameterizedTest
  @CsvSource({
    "wafv2-acl-arn, arn:w, WEB_ACL, --enable-wafv2=false",
    "waf-acl-id, w, REGIONAL_WEB_ACL, --enable-waf=false",
    "shield-advanced-protection, true, SHIELD, --enable-shield=false"
  })
  void whatAFlagExcludesIsLeftAsItIsAndSaidSo(
      String suffix, String value, String kind, String flag) {
    Options.Builder options = Options.builder().clusterName("demo");
    switch (kind) {
      case "WEB_ACL" -> options.enableWafv2(false);
      case "REGIONAL_WEB_ACL" -> options.enableWaf(false);
      default -> options.enableShield(false);
    }
    Scene scene = made(web()).with(options.build());
    assertThatPlan(scene.plan(web(suffix, value))).hasStatus(PlanStatus.NO_CHANGE);
    assertThat(scene.findings(web(suffix, value)))
        .singleElement()
        .satisfies(d -> assertThat(d.code()).isEqualTo(Code.NOT_MANAGED))
        .satisfies(d -> assertThat(d.message()).contains("is left as it is: " + flag));
  }

  @ParameterizedTest
  @CsvSource({
    "shield-advanced-protection, true, it is not so that the account subscribes",
    "waf-acl-id, w, it is not so that the region offers"
  })
  void whatAwsDoesNotOfferIsLeftOut(String suffix, String value, String told) {
    Scene scene =
        Scene.in(OPTIONS, facts -> facts.shieldSubscribed(false).wafClassicOffered(false))
            .after(web());
    assertThatPlan(scene.plan(web(suffix, value))).hasStatus(PlanStatus.NO_CHANGE);
    assertThat(scene.findings(web(suffix, value)).getFirst().message()).contains(told);
  }

  @ParameterizedTest
  @CsvSource({"shield-advanced-protection, true", "waf-acl-id, w"})
  void whatNobodyHasLookedAtIsLeftOutToo(String suffix, String value) {
    Scene scene = Scene.in(OPTIONS).after(web());
    assertThatPlan(scene.plan(web(suffix, value))).hasStatus(PlanStatus.NO_CHANGE);
    assertThat(scene.findings(web(suffix, value)).getFirst().message())
        .contains("it is not known whether");
  }

  @Test
  void whatStandsBeforeALoadBalancerGoesWithIt() {
    Scene gone =
        made(web("wafv2-acl-arn", OLD).with("shield-advanced-protection", "true"))
            .after(web().holding("ingress.k8s.aws/resources").deleting());
    assertThat(gone.cloud().loadBalancers()).isEmpty();
    assertThat(gone.cloud().webAclAssociations()).isEmpty();
    assertThat(gone.cloud().shieldProtections()).isEmpty();
  }

  /** The web ACL of the group must not change because a member made a mistake. */
  @Test
  void aBrokenMemberDoesNotChangeTheWebAcl() {
    IngressFixture named = member("ns/a").with("wafv2-acl-name", "edge");
    IngressFixture other = member("ns/b").with("wafv2-acl-arn", OLD);
    Scene scene = Scene.in(OPTIONS).after(named, other);
    IngressFixture broken = named.with("target-type", "bad").holding("group.ingress.k8s.aws/g");
    assertThatPlan(scene.plan(broken, other)).hasStatus(PlanStatus.BLOCKED).doesNothing();
    assertThat(scene.findings(broken, other)).extracting(d -> d.code()).contains(Code.GROUP_HELD);
  }

  private static IngressFixture member(String name) {
    return ingress(name).inGroup("g").prefix("", "/" + name.substring(3), "web");
  }

  private static Scene made(IngressFixture ingress) {
    return subscriber().after(ingress);
  }

  /** An account in which everything is on offer. */
  private static Scene subscriber() {
    return Scene.in(OPTIONS, facts -> facts.shieldSubscribed(true).wafClassicOffered(true));
  }

  private static Scene protectedBy(String name) {
    Scene scene = made(web());
    return scene.but(
        c -> c.shieldProtections(Map.of(balancer(scene), new ObservedProtection("p-1", name))));
  }

  private static Arn balancer(Scene scene) {
    return scene.cloud().loadBalancers().getFirst().arn();
  }

  private static IngressFixture web() {
    return ingress("ns/a").prefix("", "/", "web");
  }

  private static IngressFixture web(String suffix, String value) {
    return web().with(suffix, value);
  }

  private static List<String> titles(GroupPlan plan) {
    return plan.operations().stream().map(o -> o.title()).toList();
  }
}
