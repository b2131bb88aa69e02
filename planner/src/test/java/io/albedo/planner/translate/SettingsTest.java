package io.albedo.planner.translate;

import static io.albedo.planner.testing.ClusterFixture.cluster;
import static io.albedo.planner.testing.ClusterFixture.nodePort;
import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.catalogue.AnnotationCatalogue;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that a user wrote is passed over in silence. */
class SettingsTest {

  @Test
  void anUnknownAnnotationIsAWarningWithTheNearestKnownOne() {
    Diagnostic found = only(Code.UNKNOWN_ANNOTATION, plain().with("shceme", "internal"));
    assertThat(found.message()).contains("alb.ingress.kubernetes.io/shceme");
    assertThat(found.help()).isEqualTo("Did you mean alb.ingress.kubernetes.io/scheme?");
    assertThat(found.isError()).isFalse();
  }

  @Test
  void nothingIsGuessedWhereNothingIsNear() {
    assertThat(only(Code.UNKNOWN_ANNOTATION, plain().with("bananas-in-pyjamas", "")).help())
        .isEqualTo(Code.UNKNOWN_ANNOTATION.help());
  }

  @Test
  void theValuesOfAClosedSetAreNamed() {
    assertThat(only(Code.INVALID_ANNOTATION, plain().with("scheme", "public")).help())
        .isEqualTo("Use one of internal, internet-facing.");
  }

  @Test
  void annotationsOfOthersAreNotOurs() {
    assertThat(translated(plain().annotated("example.com/shceme", "x")).codes()).isEmpty();
    assertThat(translated(plain().annotated("alb.ingress.kubernetes.iox/y", "x")).codes())
        .isEmpty();
  }

  @Test
  void anAnnotationWithoutEffectOnAServiceIsAWarning() {
    Translated translated =
        Translated.unseen(
            cluster()
                .with(
                    nodePort("ns/web")
                        .putAnnotations(AnnotationName.SCHEME.key(), "internal")
                        .putAnnotations(AnnotationName.PREFIX + "target-typ", "ip")
                        .build())
                .with(ingress("ns/a").prefix("", "/", "web"))
                .build());
    assertThat(translated.only(Code.INEFFECTIVE_ANNOTATION).subject().text())
        .isEqualTo("Service ns/web");
    assertThat(translated.only(Code.UNKNOWN_ANNOTATION).help())
        .isEqualTo("Did you mean alb.ingress.kubernetes.io/target-type?");
    assertThat(translated.group().members()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "wafv2-acl-name, ''",
    "waf-acl-id, ''",
    "web-acl-id, ''",
    "shield-advanced-protection, false",
    "enable-frontend-nlb, false",
    "create-acm-cert, false"
  })
  void whatHasNoEffectInLbcIsNoError(String suffix, String value) {
    assertThat(translated(plain().with(suffix, value)).codes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(AnnotationName.class)
  void everyAnnotationOfTheCatalogueIsKnown(AnnotationName name) {
    String key = name.isFamily() ? name.key("x") : name.key();
    assertThat(AnnotationCatalogue.named(key)).contains(name);
    assertThat(translated(plain().annotated(key, "1")).codes())
        .doesNotContain(Code.UNKNOWN_ANNOTATION);
  }

  private static IngressFixture plain() {
    return ingress("ns/a").prefix("", "/", "web");
  }

  private static Diagnostic only(Code code, IngressFixture ingress) {
    return translated(ingress).only(code);
  }

  private static Translated translated(IngressFixture ingress) {
    return Translated.unseen(cluster().services("ns/web").with(ingress).build());
  }
}
