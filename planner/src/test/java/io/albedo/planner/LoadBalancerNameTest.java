package io.albedo.planner;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Rehearsed;
import io.albedo.planner.testing.Scene;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whose name a load balancer may bear. */
class LoadBalancerNameTest {

  private static final String NAME = "load-balancer-name";

  @Test
  void aNameThatIsTakenBlocksTheGroupBeforeAnythingIsMade() {
    Scene strange = made("front").but(LoadBalancerNameTest::withoutTags);
    assertThat(strange.plan(named("a", "front")).status()).isEqualTo(PlanStatus.BLOCKED);
    assertThat(strange.plan(named("a", "front")).operations()).isEmpty();
    assertThat(strange.findings(named("a", "front")))
        .filteredOn(d -> d.code() == Code.NAME_TAKEN)
        .extracting(Diagnostic::message)
        .singleElement()
        .asString()
        .startsWith("load balancer name front is taken by arn:aws:elasticloadbalancing:");
  }

  @Test
  void theOwnLoadBalancerHasItsNameByRight() {
    assertThat(made("front").plan(named("a", "front")).status()).isEqualTo(PlanStatus.NO_CHANGE);
  }

  @Test
  void ofTwoGroupsThatAskForOneNameTheFirstGetsIt() {
    assertThat(account().findings(named("a", "front"), named("b", "front")))
        .filteredOn(d -> d.code() == Code.NAME_TAKEN)
        .extracting(d -> d.subject().name() + ": " + d.message())
        .containsExactly("ns/b: group ns/a asks for load balancer name front, too");
  }

  private static Scene account() {
    return Scene.in(Rehearsed.OPTIONS);
  }

  private static Scene made(String name) {
    return account().after(named("a", name));
  }

  private static void withoutTags(CloudState.Builder cloud) {
    cloud.loadBalancers(
        cloud.build().loadBalancers().stream()
            .map(
                l ->
                    new ObservedLoadBalancer(
                        l.arn(),
                        l.dnsName(),
                        l.vpc(),
                        l.state(),
                        LoadBalancer.builder().from(l.spec()).tags(new TreeMap<>()).build()))
            .toList());
  }

  private static IngressFixture named(String ingress, String name) {
    return ingress("ns/" + ingress).defaultBackend("web", 80).with(NAME, name);
  }
}
