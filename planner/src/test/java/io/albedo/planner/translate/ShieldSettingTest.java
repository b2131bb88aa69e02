package io.albedo.planner.translate;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.ShieldProtection;
import io.albedo.model.diag.Code;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShieldSettingTest {

  private static final String SUFFIX = "shield-advanced-protection";

  @ParameterizedTest
  @CsvSource({"true, true", "1, true", "T, true", "false, false", "0, false", "F, false"})
  void aMemberSaysYesOrNo(String value, boolean enabled) {
    assertThat(enabled(translated(ingress("ns/a").with(SUFFIX, value)))).containsExactly(enabled);
  }

  @Test
  void whoSaysNothingLeavesTheLoadBalancerAsItIs() {
    assertThat(enabled(translated(ingress("ns/a")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", " true", "tRue"})
  void whatIsNoBooleanIsAnErrorOfTheMember(String value) {
    Translated translated =
        translated(
            ingress("ns/a").inGroup("g").with(SUFFIX, value),
            ingress("ns/b").inGroup("g").with(SUFFIX, "true"));
    assertThat(translated.only(Code.INVALID_ANNOTATION).message())
        .startsWith(
            "failed to parse bool annotation, alb.ingress.kubernetes.io/"
                + SUFFIX
                + ": "
                + value
                + ": strconv.ParseBool");
    assertThat(Translated.names(translated.group().quarantined())).containsExactly("ns/a");
    assertThat(enabled(translated)).containsExactly(true);
  }

  @Test
  void membersMustAgree() {
    Translated translated =
        translated(
            ingress("ns/a").inGroup("g").with(SUFFIX, "true"),
            ingress("ns/b").inGroup("g").with(SUFFIX, "false"));
    assertThat(translated.only(Code.CONFLICTING_SETTINGS).message())
        .startsWith("conflicting enable shield advanced protection")
        .contains("Ingress ns/a has true", "Ingress ns/b has false");
    assertThat(translated.group().blocked()).isTrue();
  }

  private static List<Boolean> enabled(Translated translated) {
    return translated.graph().all(ShieldProtection.class).stream()
        .map(ShieldProtection::enabled)
        .toList();
  }

  private static Translated translated(IngressFixture... ingresses) {
    return Translated.of(ClusterFixture.of(ingresses));
  }
}
