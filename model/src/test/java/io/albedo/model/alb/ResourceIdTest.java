package io.albedo.model.alb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResourceIdTest {

  @Test
  void portsAndRulesAreOrderedByTheirNumbers() {
    assertThat(sorted(ResourceId.rule(80, 10), ResourceId.rule(443, 1), ResourceId.rule(80, 2)))
        .containsExactly("80:2", "80:10", "443:1");
    assertThat(sorted(ResourceId.listener(443), ResourceId.listener(80)))
        .containsExactly("80", "443");
  }

  @Test
  void portsInFrontAreOrderedByTheirNumbersToo() {
    assertThat(
            sorted(
                ResourceId.frontendListener(443),
                ResourceId.listener(8080),
                ResourceId.frontendListener(80)))
        .containsExactly("FrontendNlb-ls-TCP-80", "FrontendNlb-ls-TCP-443", "8080");
  }

  @Test
  void whatIsInFrontIsKnownByItsId() {
    assertThat(
            Stream.of(
                ResourceId.FRONTEND_LOAD_BALANCER,
                ResourceId.frontendListener(80),
                ResourceId.frontendTargetGroup(80)))
        .allMatch(ResourceId::isFrontend);
    assertThat(
            Stream.of(
                ResourceId.LOAD_BALANCER,
                ResourceId.listener(80),
                ResourceId.targetGroup("ns/web-web:80")))
        .noneMatch(ResourceId::isFrontend);
    assertThat(ResourceId.frontendListener(80).listenerPort()).isZero();
  }

  private static List<String> sorted(ResourceId... ids) {
    return Stream.of(ids).sorted().map(ResourceId::id).toList();
  }
}
