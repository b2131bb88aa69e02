package io.albedo.planner.translate;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.RegionalWebAclAssociation;
import io.albedo.model.diag.Code;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionalWebAclSettingTest {

  @ParameterizedTest
  @ValueSource(strings = {"waf-acl-id", "web-acl-id"})
  void bothSpellingsAreRead(String suffix) {
    assertThat(ids(ingress("ns/a").with(suffix, "w1"))).containsExactly(Optional.of("w1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"waf-acl-id", "web-acl-id"})
  void noneTakesAwayWhatIsThere(String suffix) {
    assertThat(ids(ingress("ns/a").with(suffix, "none"))).containsExactly(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"waf-acl-id", "web-acl-id"})
  void anEmptyIdSaysNothing(String suffix) {
    assertThat(ids(ingress("ns/a").with(suffix, ""))).isEmpty();
  }

  @Test
  void whoSaysNothingLeavesTheLoadBalancerAsItIs() {
    assertThat(ids(ingress("ns/a"))).isEmpty();
  }

  @Test
  void theNewSpellingGoesBeforeTheOld() {
    Translated translated =
        translated(ingress("ns/a").with("waf-acl-id", "new").with("web-acl-id", "old"));
    assertThat(ids(translated)).containsExactly(Optional.of("new"));
    assertThat(translated.only(Code.IGNORED_SETTING).field())
        .isEqualTo("metadata.annotations[alb.ingress.kubernetes.io/web-acl-id]");
  }

  @Test
  void evenAnEmptyNewSpellingHidesTheOld() {
    assertThat(ids(ingress("ns/a").with("waf-acl-id", "").with("web-acl-id", "old"))).isEmpty();
  }

  @Test
  void membersMustAgree() {
    Translated translated =
        translated(
            ingress("ns/a").inGroup("g").with("waf-acl-id", "w2"),
            ingress("ns/b").inGroup("g").with("web-acl-id", "w1"));
    assertThat(translated.only(Code.CONFLICTING_SETTINGS).message())
        .startsWith("conflicting WAFClassic WebACL IDs: [w1 w2]")
        .contains("Ingress ns/a has w2", "Ingress ns/b has w1");
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void oneMayHaveWafClassicAndWafv2() {
    Translated translated =
        translated(ingress("ns/a").with("waf-acl-id", "w1").with("wafv2-acl-arn", "arn:w"));
    assertThat(ids(translated)).containsExactly(Optional.of("w1"));
    assertThat(translated.codes()).containsOnly(Code.NO_RULES);
  }

  private static List<Optional<String>> ids(IngressFixture ingress) {
    return ids(translated(ingress));
  }

  private static List<Optional<String>> ids(Translated translated) {
    return translated.graph().all(RegionalWebAclAssociation.class).stream()
        .map(RegionalWebAclAssociation::webAclId)
        .toList();
  }

  private static Translated translated(IngressFixture... ingresses) {
    return Translated.of(ClusterFixture.of(ingresses));
  }
}
