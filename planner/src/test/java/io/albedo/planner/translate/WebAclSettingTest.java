package io.albedo.planner.translate;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.WebAclAssociation;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The account of the tests has one web ACL, named {@code edge}. */
class WebAclSettingTest {

  private static final String EDGE =
      "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/edge/aaaaaaaa-1111-4222-8333-444444444444";

  @Test
  void whoSaysNothingLeavesTheLoadBalancerAsItIs() {
    assertThat(associations(ingress("ns/a"))).isEmpty();
  }

  @Test
  void aNameIsLookedUp() {
    assertThat(acl(ingress("ns/a").with("wafv2-acl-name", "edge")))
        .contains(Token.of(new Arn(EDGE)));
  }

  @Test
  void anArnIsTakenAsItIs() {
    assertThat(acl(ingress("ns/a").with("wafv2-acl-arn", "arn:w")))
        .contains(Token.of(new Arn("arn:w")));
  }

  @ParameterizedTest
  @CsvSource({"wafv2-acl-name, none", "wafv2-acl-arn, none", "wafv2-acl-arn, ''"})
  void noneTakesAwayWhatIsThere(String suffix, String value) {
    assertThat(acl(ingress("ns/a").with(suffix, value))).isEmpty();
  }

  @Test
  void anEmptyNameSaysNothing() {
    assertThat(associations(ingress("ns/a").with("wafv2-acl-name", ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"None", " none", "NONE"})
  void onlyThePlainWordMeansNone(String value) {
    assertThat(acl(ingress("ns/a").with("wafv2-acl-arn", value)))
        .contains(Token.of(new Arn(value)));
  }

  @Test
  void aNameOfAnyMemberMakesAllArnsVoid() {
    Translated translated =
        translated(
            ingress("ns/a").inGroup("g").with("wafv2-acl-arn", "arn:1"),
            ingress("ns/b").inGroup("g").with("wafv2-acl-name", "edge"),
            ingress("ns/c").inGroup("g").with("wafv2-acl-arn", "arn:2"));
    assertThat(acl(translated)).contains(Token.of(new Arn(EDGE)));
    List<Diagnostic> ignored =
        translated.diagnostics().stream().filter(d -> d.code() == Code.IGNORED_SETTING).toList();
    assertThat(ignored).extracting(d -> d.subject().name()).containsExactly("ns/a", "ns/c");
    assertThat(ignored.getFirst().message())
        .isEqualTo("the ARN of a web ACL is ignored, since Ingress ns/b gives a name: edge");
  }

  @Test
  void theNameNoneMakesArnsVoidToo() {
    assertThat(acl(ingress("ns/a").with("wafv2-acl-name", "none").with("wafv2-acl-arn", "arn:1")))
        .isEmpty();
  }

  @Test
  void membersThatAgreeAreNoConflict() {
    assertThat(
            acl(
                ingress("ns/a").inGroup("g").with("wafv2-acl-arn", "arn:1"),
                ingress("ns/b").inGroup("g"),
                ingress("ns/c").inGroup("g").with("wafv2-acl-arn", "arn:1")))
        .contains(Token.of(new Arn("arn:1")));
  }

  @Test
  void differentArnsAreAConflict() {
    Translated translated =
        translated(
            ingress("ns/a").inGroup("g").with("wafv2-acl-arn", "arn:2"),
            ingress("ns/b").inGroup("g").with("wafv2-acl-arn", "arn:1"));
    assertThat(translated.only(Code.CONFLICTING_SETTINGS).message())
        .startsWith("conflicting WAFv2 WebACL ARNs: [arn:1 arn:2]")
        .contains("Ingress ns/a has arn:2", "Ingress ns/b has arn:1");
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void anEmptyArnIsAValueThatCanConflict() {
    assertThat(
            translated(
                    ingress("ns/a").inGroup("g").with("wafv2-acl-arn", ""),
                    ingress("ns/b").inGroup("g").with("wafv2-acl-arn", "arn:1"))
                .only(Code.CONFLICTING_SETTINGS)
                .message())
        .startsWith("conflicting WAFv2 WebACL ARNs: [ arn:1]");
  }

  @Test
  void differentNamesAreAConflictEvenIfOneIsNone() {
    Translated translated =
        translated(
            ingress("ns/a").inGroup("g").with("wafv2-acl-name", "none"),
            ingress("ns/b").inGroup("g").with("wafv2-acl-name", "edge"));
    assertThat(translated.only(Code.CONFLICTING_SETTINGS).message())
        .startsWith("conflicting WAFv2 WebACL names: [edge none]");
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void aNameThatDoesNotExistStopsTheGroup() {
    Translated translated = translated(ingress("ns/a").with("wafv2-acl-name", "Edge"));
    Diagnostic found = translated.only(Code.AWS_FACT_MISSING);
    assertThat(found.message()).isEqualTo("couldn't find WAFv2 WebACL with name: Edge");
    assertThat(found.subject().text()).isEqualTo("Ingress ns/a");
    assertThat(found.field())
        .isEqualTo("metadata.annotations[alb.ingress.kubernetes.io/wafv2-acl-name]");
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void untilSomebodyHasLookedANameIsKnownAfterApply() {
    ClusterState cluster = ClusterFixture.of(ingress("ns/a").with("wafv2-acl-name", "any"));
    assertThat(acl(Translated.unseen(cluster))).contains(Token.unknown("web ACL named any"));
  }

  @Test
  void theNameOfTheClassGoesBeforeTheAnnotation() {
    assertThat(
            acl(
                ofClass(
                    IngressClassParams.builder().wafv2AclName("edge"),
                    ingress("ns/a").with("wafv2-acl-name", "mine"))))
        .contains(Token.of(new Arn(EDGE)));
  }

  @Test
  void theArnOfTheClassGoesBeforeTheAnnotation() {
    assertThat(
            acl(
                ofClass(
                    IngressClassParams.builder().wafv2AclArn("arn:class"),
                    ingress("ns/a").with("wafv2-acl-arn", "none"))))
        .contains(Token.of(new Arn("arn:class")));
  }

  @Test
  void anEmptyFieldOfTheClassSaysNothing() {
    assertThat(
            acl(
                ofClass(
                    IngressClassParams.builder().wafv2AclArn("").wafv2AclName(""),
                    ingress("ns/a").with("wafv2-acl-arn", "arn:mine"))))
        .contains(Token.of(new Arn("arn:mine")));
  }

  @Test
  void theArnOfTheClassIsVoidIfTheAnnotationGivesAName() {
    Translated translated =
        ofClass(
            IngressClassParams.builder().wafv2AclArn("arn:class"),
            ingress("ns/a").with("wafv2-acl-name", "edge"));
    assertThat(acl(translated)).contains(Token.of(new Arn(EDGE)));
    assertThat(translated.only(Code.IGNORED_SETTING).field())
        .isEqualTo("IngressClassParams p spec.wafv2AclArn");
  }

  @Test
  void aNameOfTheClassThatDoesNotExistIsToldWhereItStands() {
    assertThat(
            ofClass(IngressClassParams.builder().wafv2AclName("gone"), ingress("ns/a"))
                .only(Code.AWS_FACT_MISSING)
                .field())
        .isEqualTo("IngressClassParams p spec.wafv2AclName");
  }

  private static Translated ofClass(IngressClassParams.Builder params, IngressFixture ingress) {
    return Translated.of(
        ClusterFixture.cluster().with(params.name("p").build()).with(ingress.ofClass("p")).build());
  }

  private static Optional<Token<Arn>> acl(IngressFixture... ingresses) {
    return acl(translated(ingresses));
  }

  private static Optional<Token<Arn>> acl(Translated translated) {
    WebAclAssociation association = translated.graph().all(WebAclAssociation.class).getFirst();
    assertThat(association.loadBalancer())
        .isEqualTo(Token.reference(ResourceId.LOAD_BALANCER, Attribute.LOAD_BALANCER_ARN));
    return association.webAcl();
  }

  private static List<WebAclAssociation> associations(IngressFixture... ingresses) {
    return translated(ingresses).graph().all(WebAclAssociation.class);
  }

  private static Translated translated(IngressFixture... ingresses) {
    return Translated.of(ClusterFixture.of(ingresses));
  }
}
