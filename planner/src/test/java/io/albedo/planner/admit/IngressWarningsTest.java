package io.albedo.planner.admit;

import static io.albedo.planner.testing.ClusterFixture.cluster;
import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.IngressClass;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IngressWarningsTest {

  private static List<Code> codes(IngressFixture ingress, ClusterState cluster) {
    return findings(ingress, cluster).stream().map(Diagnostic::code).toList();
  }

  private static List<Diagnostic> findings(IngressFixture ingress, ClusterState cluster) {
    return new IngressWarnings(Translated.OPTIONS).of(ingress.build(), cluster);
  }

  @Test
  void nothingIsSaidOfAGoodIngress() {
    ClusterState cluster = cluster().services("ns/web").build();
    assertThat(codes(ingress("ns/a").prefix("a.com", "/", "web"), cluster)).isEmpty();
  }

  @Test
  void whatThePlannerFindsIsToldBeforeItIsWritten() {
    assertThat(
            codes(
                ingress("ns/a").with("schema", "internal").prefix("a.com", "/", "web"),
                cluster().build()))
        .containsExactly(Code.UNKNOWN_ANNOTATION, Code.MISSING_SERVICE);
  }

  @Test
  void errorsThatAreNotRefusedAreToldToo() {
    assertThat(
            codes(
                ingress("ns/a").with("actions.x", "{").action("a.com", "/", "x"),
                cluster().build()))
        .contains(Code.INVALID_ACTION);
  }

  @Test
  void theFormThatIsReplacedHasNoSay() {
    ClusterState cluster =
        cluster().services("ns/web").with(ingress("ns/a").with("schema", "internal")).build();
    assertThat(codes(ingress("ns/a").prefix("a.com", "/", "web"), cluster)).isEmpty();
  }

  @Test
  void aConflictWithAnotherMemberOfTheGroupIsTold() {
    ClusterState cluster =
        cluster()
            .services("ns/web")
            .with(
                ingress("ns/first")
                    .inGroup("g")
                    .with("scheme", "internal")
                    .prefix("b.com", "/", "web"))
            .build();
    IngressFixture second =
        ingress("ns/second")
            .inGroup("g")
            .with("scheme", "internet-facing")
            .prefix("a.com", "/", "web");
    assertThat(codes(second, cluster)).containsExactly(Code.CONFLICTING_SETTINGS);
  }

  @Test
  void whatIsWrongWithOthersIsNotTold() {
    ClusterState cluster =
        cluster()
            .services("ns/web")
            .with(ingress("ns/first").inGroup("g").with("schema", "x").prefix("b.com", "/", "web"))
            .with(ingress("ns/else").with("listen-ports", "{"))
            .build();
    assertThat(codes(ingress("ns/second").inGroup("g").prefix("a.com", "/", "web"), cluster))
        .isEmpty();
  }

  @Test
  void nothingIsSaidOfAnotherControllersIngressOrADeletedOne() {
    ClusterState cluster =
        cluster().with(new IngressClass("nginx", "nginx", false, Optional.empty())).build();
    assertThat(codes(ingress("ns/a").ofClass("nginx").with("schema", "x"), cluster)).isEmpty();
    assertThat(codes(ingress("ns/a").with("schema", "x").deleting(), cluster)).isEmpty();
  }

  @Test
  void aClassThatCannotBeUsedIsTold() {
    assertThat(codes(ingress("ns/a").ofClass("gone"), cluster().build()))
        .containsExactly(Code.INVALID_INGRESS_CLASS);
  }

  @Test
  void whatOnlyAwsKnowsIsNotTold() {
    ClusterState cluster = cluster().services("ns/web").build();
    IngressFixture secure =
        ingress("ns/a")
            .with("listen-ports", "[{\"HTTPS\":443}]")
            .with("subnets", "subnet-gone")
            .tls("a.com")
            .prefix("a.com", "/", "web");
    assertThat(codes(secure, cluster)).isEmpty();
  }
}
