package io.albedo.planner.translate;

import static io.albedo.planner.testing.ClusterFixture.cluster;
import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import org.junit.jupiter.api.Test;

class IdleAnnotationsTest {

  private static final String FIXED =
      "{\"type\":\"fixed-response\",\"fixedResponseConfig\":{\"statusCode\":\"200\"}}";

  @Test
  void whatBackendsNameIsRead() {
    assertThat(
            translated(
                    ingress("ns/a")
                        .with("actions.hello", FIXED)
                        .with("conditions.web", "[]")
                        .with("transforms.hello", "[]")
                        .with("listener-attributes.HTTP-80", "a=b")
                        .action("a", "/hello", "hello")
                        .prefix("a", "/", "web"))
                .codes())
        .doesNotContain(Code.INEFFECTIVE_ANNOTATION);
  }

  @Test
  void anActionThatNoBackendNamesIsTold() {
    Diagnostic found =
        only(ingress("ns/a").with("actions.helo", FIXED).action("a", "/", "hello-you"));
    assertThat(found.field()).isEqualTo("metadata.annotations[" + key("actions.helo") + "]");
    assertThat(found.message())
        .isEqualTo(
            "annotation alb.ingress.kubernetes.io/actions.helo has no effect: the Ingress has no"
                + " backend with port use-annotation helo");
    assertThat(found.help()).isEqualTo("Correct the end of the key, or remove the annotation.");
  }

  @Test
  void theNearestBackendIsNamed() {
    assertThat(only(ingress("ns/a").with("actions.helo", FIXED).action("a", "/", "hello")).help())
        .isEqualTo("Did you mean hello?");
  }

  @Test
  void aBackendWithAPortOfItsOwnDoesNotReadTheAction() {
    only(ingress("ns/a").with("actions.web", FIXED).prefix("a", "/", "web"));
  }

  @Test
  void theDefaultBackendCounts() {
    assertThat(
            translated(ingress("ns/a").with("conditions.web", "[]").defaultBackend("web", 80))
                .codes())
        .doesNotContain(Code.INEFFECTIVE_ANNOTATION);
  }

  @Test
  void evenABrokenOneIsTold() {
    only(ingress("ns/a").with("actions.old", "{").prefix("a", "/", "web"));
  }

  @Test
  void attributesOfAListenerThatTheIngressDoesNotHaveAreTold() {
    assertThat(
            only(ingress("ns/a")
                    .with("listener-attributes.HTTPS-80", "a=b")
                    .prefix("a", "/", "web"))
                .message())
        .endsWith("the Ingress has no listener HTTPS-80");
  }

  private static Diagnostic only(IngressFixture ingress) {
    return translated(ingress).only(Code.INEFFECTIVE_ANNOTATION);
  }

  private static String key(String suffix) {
    return "alb.ingress.kubernetes.io/" + suffix;
  }

  private static Translated translated(IngressFixture ingress) {
    return Translated.unseen(cluster().services("ns/web").with(ingress).build());
  }
}
