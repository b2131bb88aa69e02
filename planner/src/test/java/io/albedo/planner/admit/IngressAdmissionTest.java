package io.albedo.planner.admit;

import static io.albedo.planner.testing.ClusterFixture.cluster;
import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.Backend;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressClass;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.IngressPath;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IngressAdmissionTest {

  private static final String BROKEN = "[{\"field\":\"http-header\"";
  private static final String CLASS = "kubernetes.io/ingress.class";

  private static final ClusterState CLUSTER =
      cluster()
          .with(new IngressClass("nginx", "k8s.io/ingress-nginx", false, Optional.empty()))
          .build();

  private static List<Code> refusals(Writing<Ingress> request) {
    return refusals(request, CLUSTER, new Prohibitions(false, false));
  }

  private static List<Code> refusals(
      Writing<Ingress> request, ClusterState cluster, Prohibitions prohibitions) {
    return findings(request, cluster, prohibitions).stream().map(Diagnostic::code).toList();
  }

  private static List<Diagnostic> findings(
      Writing<Ingress> request, ClusterState cluster, Prohibitions prohibitions) {
    return switch (new IngressAdmission(Translated.OPTIONS, prohibitions).of(request, cluster)) {
      case Admission.Allowed(var warnings, var edits) -> {
        assertThat(edits).isEmpty();
        assertThat(warnings).isEmpty();
        yield List.of();
      }
      case Admission.Denied(List<Diagnostic> findings) -> findings;
    };
  }

  private static Writing<Ingress> created(IngressFixture ingress) {
    return Writing.created(ingress.build());
  }

  private static Writing<Ingress> updated(IngressFixture before, IngressFixture after) {
    return Writing.updated(before.build(), after.build());
  }

  private static IngressFixture broken() {
    return ingress("ns/a").with("conditions.web", BROKEN).prefix("a.com", "/", "web");
  }

  @Test
  void aGoodIngressIsLetPass() {
    assertThat(refusals(created(ingress("ns/a").prefix("a.com", "/", "web")))).isEmpty();
  }

  @Test
  void conditionsThatCannotBeReadAreRefused() {
    assertThat(refusals(created(broken()))).containsExactly(Code.INVALID_CONDITION);
  }

  @Test
  void conditionsThatAreReadButSayNothingAreRefused() {
    String empty = "[{\"field\":\"source-ip\",\"sourceIPConfig\":{\"values\":[]}}]";
    assertThat(
            refusals(created(ingress("ns/a").with("conditions.web", empty).prefix("", "/", "web"))))
        .containsExactly(Code.INVALID_CONDITION);
  }

  @Test
  void conditionsOfNoPathAreNobodysConcern() {
    assertThat(refusals(created(ingress("ns/a").with("conditions.other", BROKEN)))).isEmpty();
  }

  @Test
  void conditionsThatWereBrokenBeforeDoNotHinderAnotherChange() {
    assertThat(refusals(updated(broken(), broken().with("scheme", "internal")))).isEmpty();
    assertThat(refusals(updated(broken(), broken().with("conditions.web", "[{"))))
        .containsExactly(Code.INVALID_CONDITION);
  }

  @Test
  void anActionThatCannotBeReadIsNotRefused() {
    assertThat(refusals(created(ingress("ns/a").with("actions.x", "{").action("a.com", "/", "x"))))
        .isEmpty();
  }

  @Test
  void aResourceBackendIsNotRefused() {
    IngressPath path = new IngressPath("/", "Prefix", new Backend.OfResource("Bucket", "b"));
    assertThat(refusals(created(ingress("ns/a").path("a.com", path)))).isEmpty();
  }

  @Test
  void anotherControllersIngressIsNeverRefused() {
    assertThat(refusals(created(broken().ofClass("nginx")))).isEmpty();
    assertThat(refusals(created(broken().annotated(CLASS, "nginx")))).isEmpty();
    assertThat(refusals(created(broken().classless()))).isEmpty();
  }

  @Test
  void oneThatIsBeingDeletedIsNeverRefused() {
    assertThat(refusals(updated(broken(), broken().with("conditions.web", "[").deleting())))
        .isEmpty();
    assertThat(refusals(updated(ingress("ns/a"), ingress("ns/a").ofClass("gone").deleting())))
        .isEmpty();
  }

  @Test
  void oneOfANamespaceThatIsNotWatchedIsNobodysConcern() {
    Options elsewhere = Options.builder().from(Translated.OPTIONS).watchNamespace("other").build();
    assertThat(new IngressAdmission(elsewhere, Prohibitions.none()).of(created(broken()), CLUSTER))
        .isEqualTo(Admission.silent());
  }

  @Test
  void aClassThatIsNotThereIsRefusedForWhatIsMarkedAsOurs() {
    assertThat(refusals(created(ingress("ns/a").ofClass("albb").with("scheme", "internal"))))
        .containsExactly(Code.INVALID_INGRESS_CLASS);
    assertThat(refusals(updated(ingress("ns/a"), ingress("ns/a").ofClass("albb"))))
        .containsExactly(Code.INVALID_INGRESS_CLASS);
  }

  @Test
  void aClassThatIsNotThereMayBeAnybodys() {
    assertThat(refusals(created(ingress("ns/a").ofClass("traefik")))).isEmpty();
  }

  @Test
  void ofAMisspeltClassTheNearestIsNamed() {
    IngressFixture misspelt = ingress("ns/a").ofClass("ngimx").with("scheme", "internal");
    assertThat(findings(created(misspelt), CLUSTER, Prohibitions.none()))
        .extracting(Diagnostic::help)
        .containsExactly("Did you mean nginx? Create the IngressClass, or name an existing one.");
  }

  @Test
  void aClassThatHasGoneDoesNotHinderAnotherChange() {
    IngressFixture before = ingress("ns/a").ofClass("gone").with("scheme", "internal");
    IngressFixture after = ingress("ns/a").ofClass("gone").with("scheme", "internet-facing");
    assertThat(refusals(updated(before, after))).isEmpty();
  }

  @Test
  void aClassThatIsThereButCouldNotBeReadIsNotRefused() {
    ClusterState cluster = cluster().unread(u -> u.addIngressClasses("odd")).build();
    Writing<Ingress> request = created(ingress("ns/a").ofClass("odd").with("scheme", "internal"));
    assertThat(refusals(request, cluster, Prohibitions.none())).isEmpty();
  }

  @Test
  void parametersOfAClassThatAreNotThereAreNotRefused() {
    IngressClass.ParametersRef params =
        new IngressClass.ParametersRef("elbv2.k8s.aws", "IngressClassParams", "gone");
    ClusterState cluster =
        cluster()
            .with(new IngressClass("odd", "ingress.k8s.aws/alb", false, Optional.of(params)))
            .build();
    assertThat(refusals(created(ingress("ns/a").ofClass("odd")), cluster, Prohibitions.none()))
        .isEmpty();
    assertThat(refusals(created(broken().ofClass("odd")), cluster, Prohibitions.none()))
        .containsExactly(Code.INVALID_CONDITION);
  }

  @Test
  void severalDefaultClassesAreRefusedForANewIngressThatIsMarkedAsOurs() {
    ClusterState cluster = cluster().withDefaultClass("one").withDefaultClass("two").build();
    IngressFixture marked = ingress("ns/a").classless().with("scheme", "internal");
    assertThat(refusals(created(marked), cluster, Prohibitions.none()))
        .containsExactly(Code.SEVERAL_DEFAULT_CLASSES);
    assertThat(refusals(created(ingress("ns/b").classless()), cluster, Prohibitions.none()))
        .isEmpty();
    assertThat(refusals(updated(marked, marked), cluster, Prohibitions.none())).isEmpty();
  }

  @Test
  void aForbiddenClassAnnotationMayBeKeptButNotBegunWith() {
    Prohibitions forbidden = new Prohibitions(true, false);
    IngressFixture annotated = ingress("ns/a").classless().annotated(CLASS, "alb");
    assertThat(refusals(created(annotated), CLUSTER, forbidden))
        .containsExactly(Code.FORBIDDEN_ANNOTATION);
    assertThat(refusals(updated(annotated, annotated), CLUSTER, forbidden)).isEmpty();
    assertThat(refusals(updated(ingress("ns/a"), annotated), CLUSTER, forbidden))
        .containsExactly(Code.FORBIDDEN_ANNOTATION);
    assertThat(refusals(created(ingress("ns/a").annotated(CLASS, "nginx")), CLUSTER, forbidden))
        .isEmpty();
  }

  @Test
  void aForbiddenGroupNameMayBeKeptButNeitherBegunWithNorChanged() {
    Prohibitions forbidden = new Prohibitions(false, true);
    IngressFixture one = ingress("ns/a").inGroup("one");
    IngressFixture two = ingress("ns/a").inGroup("two");
    assertThat(refusals(created(one), CLUSTER, forbidden))
        .containsExactly(Code.FORBIDDEN_ANNOTATION);
    assertThat(refusals(updated(one, two), CLUSTER, forbidden))
        .containsExactly(Code.FORBIDDEN_ANNOTATION);
    assertThat(refusals(updated(one, one), CLUSTER, forbidden)).isEmpty();
    assertThat(refusals(updated(one, ingress("ns/a")), CLUSTER, forbidden)).isEmpty();
  }

  @Test
  void whatIsWrongIsToldWithFieldAndHelp() {
    Admission denied =
        new IngressAdmission(Translated.OPTIONS, Prohibitions.none())
            .of(created(broken()), CLUSTER);
    assertThat(denied)
        .isInstanceOfSatisfying(
            Admission.Denied.class,
            d ->
                assertThat(d.findings())
                    .singleElement()
                    .satisfies(
                        f -> {
                          assertThat(f.subject().text()).isEqualTo("Ingress ns/a");
                          assertThat(f.field())
                              .isEqualTo(
                                  "metadata.annotations[alb.ingress.kubernetes.io/conditions.web]");
                          assertThat(f.help()).isNotEmpty();
                        }));
  }

  @Test
  void aClassWithParametersIsOurs() {
    ClusterState cluster =
        ClusterFixture.cluster().with(IngressClassParams.builder().name("edge").build()).build();
    assertThat(refusals(created(broken().ofClass("edge")), cluster, Prohibitions.none()))
        .containsExactly(Code.INVALID_CONDITION);
  }
}
