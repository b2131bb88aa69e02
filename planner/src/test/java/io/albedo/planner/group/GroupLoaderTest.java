package io.albedo.planner.group;

import static io.albedo.planner.testing.ClusterFixture.cluster;
import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressClass;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.LabelSelector;
import io.albedo.model.cluster.Namespace;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupLoaderTest {

  @Test
  void anIngressOfOurClassIsItsOwnGroup() {
    IngressGroup group = only(load(ingress("ns/a")));
    assertThat(group.id().text()).isEqualTo("ns/a");
    assertThat(members(group)).containsExactly("ns/a");
  }

  @Test
  void theClassAnnotationDecidesAloneAndHidesTheClass() {
    Grouping grouping =
        load(
            ingress("ns/ours").annotated("kubernetes.io/ingress.class", "alb").ofClass("none"),
            ingress("ns/theirs").annotated("kubernetes.io/ingress.class", "nginx"));
    assertThat(members(only(grouping))).containsExactly("ns/ours");
    assertThat(Translated.names(grouping.unmanaged())).containsExactly("ns/theirs");
  }

  @Test
  void withoutClassFlagTheOldAnnotationMayAlsoBeEmpty() {
    Options any = Options.builder().clusterName("demo").ingressClass("").build();
    ClusterState cluster =
        ClusterFixture.of(
            ingress("ns/alb").annotated("kubernetes.io/ingress.class", "alb"),
            ingress("ns/classless").classless(),
            ingress("ns/empty").annotated("kubernetes.io/ingress.class", ""),
            ingress("ns/other").annotated("kubernetes.io/ingress.class", "other"));
    assertThat(GroupLoader.load(any, cluster).groups())
        .extracting(group -> group.id().text())
        .containsExactly("ns/alb", "ns/classless", "ns/empty");
  }

  @Test
  void aClasslessIngressIsOursOnlyByDefaultClass() {
    ClusterFixture cluster = cluster().with(ingress("ns/a").classless());
    assertThat(load(cluster).groups()).isEmpty();
    assertThat(members(only(load(cluster.withDefaultClass("standard"))))).containsExactly("ns/a");
  }

  @Test
  void severalDefaultClassesHurtClasslessIngressesOnly() {
    Grouping grouping =
        load(
            cluster()
                .withDefaultClass("one")
                .withDefaultClass("two")
                .with(ingress("ns/a"), ingress("ns/b").classless()));
    assertThat(members(only(grouping))).containsExactly("ns/a");
    assertThat(only(grouping).held()).isFalse();
    assertThat(codes(grouping.diagnostics())).containsExactly(Code.SEVERAL_DEFAULT_CLASSES);
    assertThat(grouping.diagnostics().getFirst().help()).endsWith("one of them: one, two");
  }

  @Test
  void severalDefaultClassesHoldTheGroupOfAClasslessIngressWithFinalizer() {
    Grouping grouping =
        load(
            cluster()
                .withDefaultClass("one")
                .withDefaultClass("two")
                .with(
                    ingress("ns/a").inGroup("g"),
                    ingress("ns/b").classless().holding("group.ingress.k8s.aws/g")));
    assertThat(only(grouping).held()).isTrue();
    assertThat(codes(only(grouping).diagnostics())).containsExactly(Code.GROUP_HELD);
  }

  @Test
  void aClassOfAnotherControllerIsNotOurs() {
    Grouping grouping =
        load(
            cluster()
                .with(new IngressClass("nginx", "k8s.io/nginx", false, Optional.empty()))
                .with(ingress("ns/a").ofClass("nginx")));
    assertThat(grouping.groups()).isEmpty();
    assertThat(Translated.names(grouping.unmanaged())).containsExactly("ns/a");
    assertThat(grouping.diagnostics()).isEmpty();
  }

  @Test
  void aMissingClassIsAnErrorOfThatIngress() {
    Grouping grouping = load(ingress("ns/a").ofClass("gone"), ingress("ns/b"));
    assertThat(members(only(grouping))).containsExactly("ns/b");
    assertThat(grouping.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "invalid ingress class: ingressclasses.networking.k8s.io \"gone\" not found");
  }

  @Test
  void helpNamesTheNearestClassOrParameters() {
    IngressClassParams params = IngressClassParams.builder().name("edge").build();
    Grouping grouping =
        load(
            cluster()
                .with(params)
                .with(
                    odd(
                        new IngressClass.ParametersRef(
                            "elbv2.k8s.aws", "IngressClassParams", "edgy")))
                .with(ingress("ns/a").ofClass("egde"), ingress("ns/b").ofClass("odd")));
    assertThat(grouping.diagnostics())
        .extracting(Diagnostic::help)
        .containsExactly(
            "Did you mean edge? Create the IngressClass, or name an existing one.",
            "Did you mean edge? Create the IngressClassParams, or name an existing one in"
                + " spec.parameters of the IngressClass.");
  }

  @Test
  void parametersMustBeOurs() {
    assertThat(causeOf(new IngressClass.ParametersRef("v1", "ConfigMap", "x")))
        .isEqualTo("invalid ingress class: IngressClass odd references unknown parameters");
    assertThat(findingOf(new IngressClass.ParametersRef("v1", "ConfigMap", "x")).help())
        .isEqualTo(
            "Let spec.parameters of the IngressClass name an IngressClassParams of elbv2.k8s.aws.");
    assertThat(
            causeOf(new IngressClass.ParametersRef("elbv2.k8s.aws", "IngressClassParams", "gone")))
        .isEqualTo("invalid ingress class: ingressclassparamses.elbv2.k8s.aws \"gone\" not found");
  }

  @Test
  void theNamespaceMustMatchTheSelectorOfTheClass() {
    IngressClassParams prod =
        IngressClassParams.builder()
            .name("prod")
            .namespaceSelector(new LabelSelector(new TreeMap<>(Map.of("env", "prod")), List.of()))
            .build();
    Grouping grouping =
        load(
            cluster()
                .with(prod)
                .with(new Namespace("good", new TreeMap<>(Map.of("env", "prod"))))
                .with(new Namespace("bad", new TreeMap<>(Map.of("env", "dev"))))
                .with(
                    ingress("good/a").ofClass("prod"),
                    ingress("bad/a").ofClass("prod"),
                    ingress("unknown/a").ofClass("prod")));
    assertThat(members(only(grouping))).containsExactly("good/a");
    assertThat(grouping.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "invalid ingress class: namespaceSelector of IngressClassParams prod mismatch",
            "invalid ingress class: namespaces \"unknown\" not found");
    assertThat(grouping.diagnostics())
        .extracting(Diagnostic::help)
        .containsExactly(
            "Label the Namespace as the selector asks for, or name another class.",
            "Create the Namespace.");
  }

  @Test
  void theGroupOfTheClassWinsOverTheAnnotation() {
    IngressClassParams params = IngressClassParams.builder().name("edge").group("of-class").build();
    Grouping grouping =
        load(cluster().with(params).with(ingress("ns/a").ofClass("edge").inGroup("mine")));
    assertThat(only(grouping).id().text()).isEqualTo("of-class");
  }

  @Test
  void membersComeByOrderThenByNamespaceAndNameAsOneText() {
    Grouping grouping =
        load(
            ingress("a/x").inGroup("g"),
            ingress("a-b/x").inGroup("g"),
            ingress("z/last").inGroup("g").with("group.order", "5"),
            ingress("z/first").inGroup("g").with("group.order", "-1000"));
    assertThat(members(only(grouping))).containsExactly("z/first", "a-b/x", "a/x", "z/last");
  }

  @Test
  void aBadOrderMisplacesItsIngressOnly() {
    Grouping grouping =
        load(
            ingress("ns/a").inGroup("g"),
            ingress("ns/b").inGroup("g").with("group.order", "1001"),
            ingress("ns/c").inGroup("g").with("group.order", "first"));
    IngressGroup group = only(grouping);
    assertThat(members(group)).containsExactly("ns/a");
    assertThat(Translated.names(group.misplaced())).containsExactly("ns/b", "ns/c");
    assertThat(group.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "explicit Ingress group order must be within [-1000:1000], Ingress: ns/b, order: 1001",
            "failed to load Ingress group order for ingress: ns/c: failed to parse int32"
                + " annotation, alb.ingress.kubernetes.io/group.order: first: strconv.ParseInt:"
                + " parsing \"first\": invalid syntax");
  }

  @Test
  void groupNamesAreChecked() {
    Grouping grouping =
        load(
            ingress("ns/a").inGroup("Upper"),
            ingress("ns/b").inGroup(""),
            ingress("ns/c").inGroup("x".repeat(64)),
            ingress("ns/d").inGroup("x".repeat(63)),
            ingress("ns/e").inGroup("trailing-"));
    assertThat(members(only(grouping))).containsExactly("ns/d");
    assertThat(codes(grouping.diagnostics())).containsOnly(Code.INVALID_GROUP_NAME).hasSize(4);
    assertThat(grouping.diagnostics().get(2).message())
        .isEqualTo("invalid ingress group: groupName must be no more than 63 characters");
  }

  @Test
  void aDeletedIngressIsInactiveWhereItStillHoldsTheGroup() {
    Grouping grouping =
        load(
            ingress("ns/a").holding("ingress.k8s.aws/resources").deleting(),
            ingress("ns/b").deleting());
    assertThat(only(grouping).id().text()).isEqualTo("ns/a");
    assertThat(inactive(only(grouping))).containsExactly("ns/a");
    assertThat(Translated.names(grouping.unmanaged())).containsExactly("ns/a", "ns/b");
  }

  @Test
  void whoMovesToAnotherGroupIsInactiveInTheOldOne() {
    Grouping grouping =
        load(
            ingress("ns/a")
                .inGroup("new")
                .holding("group.ingress.k8s.aws/old")
                .holding("group.ingress.k8s.aws/new"));
    assertThat(grouping.groups()).extracting(g -> g.id().text()).containsExactly("new", "old");
    assertThat(members(grouping.groups().get(0))).containsExactly("ns/a");
    assertThat(inactive(grouping.groups().get(0))).isEmpty();
    assertThat(inactive(grouping.groups().get(1))).containsExactly("ns/a");
  }

  @Test
  void anInvalidGroupNameLeavesTheOldGroup() {
    Grouping grouping = load(ingress("ns/a").inGroup("Bad").holding("group.ingress.k8s.aws/old"));
    assertThat(inactive(only(grouping))).containsExactly("ns/a");
    assertThat(only(grouping).held()).isFalse();
  }

  @Test
  void aMissingClassHoldsTheGroupsOfTheIngress() {
    Grouping grouping =
        load(
            ingress("ns/a").ofClass("gone").holding("group.ingress.k8s.aws/g"),
            ingress("ns/b").inGroup("g"),
            ingress("ns/c"));
    assertThat(grouping.groups())
        .filteredOn(IngressGroup::held)
        .extracting(group -> group.id().text())
        .containsExactly("g");
  }

  @Test
  void anIngressThatCouldNotBeReadHasNoPlaceInItsGroupButIsNotGone() {
    Grouping grouping =
        load(cluster().with(ingress("ns/a").inGroup("g")).unread(ingress("ns/b").inGroup("g")));
    assertThat(members(only(grouping))).containsExactly("ns/a");
    assertThat(Translated.names(only(grouping).misplaced())).containsExactly("ns/b");
    assertThat(codes(only(grouping).diagnostics())).containsExactly(Code.KEPT_UNREAD);
    assertThat(only(grouping).diagnostics().getFirst().message())
        .isEqualTo("could not be read; what group g has for it is kept");
  }

  @Test
  void anIngressThatCouldNotBeReadStaysInTheGroupsThatItHolds() {
    Grouping grouping =
        load(cluster().unread(ingress("ns/a").inGroup("new").holding("group.ingress.k8s.aws/old")));
    assertThat(grouping.groups()).extracting(g -> g.id().text()).containsExactly("new", "old");
    assertThat(grouping.groups())
        .allSatisfy(g -> assertThat(Translated.names(g.misplaced())).containsExactly("ns/a"))
        .allSatisfy(g -> assertThat(g.inactive()).isEmpty());
  }

  @Test
  void anIngressThatCouldNotBeReadAndSaysNothingOfItsClassMayBeOurs() {
    assertThat(only(load(cluster().unread(ingress("ns/a").classless()))).id().text())
        .isEqualTo("ns/a");
    assertThat(only(load(cluster().unread(ingress("ns/a").ofClass("gone")))).id().text())
        .isEqualTo("ns/a");
  }

  @Test
  void anIngressThatCouldNotBeReadButIsAnothersStaysThat() {
    Grouping grouping =
        load(cluster().unread(ingress("ns/a").annotated("kubernetes.io/ingress.class", "nginx")));
    assertThat(grouping.groups()).isEmpty();
    assertThat(Translated.names(grouping.unmanaged())).containsExactly("ns/a");
  }

  @Test
  void anIngressThatCouldNotBeReadAndIsAnothersLeavesTheGroupsThatItHeld() {
    Grouping grouping =
        load(
            cluster()
                .unread(
                    ingress("ns/a")
                        .annotated("kubernetes.io/ingress.class", "nginx")
                        .holding("group.ingress.k8s.aws/old")));
    assertThat(only(grouping).id().text()).isEqualTo("old");
    assertThat(inactive(only(grouping))).containsExactly("ns/a");
  }

  @Test
  void anIngressThatCouldNotBeReadWithABadGroupNameStaysWhereItWas() {
    Grouping grouping =
        load(cluster().unread(ingress("ns/a").inGroup("Bad").holding("group.ingress.k8s.aws/old")));
    assertThat(Translated.names(only(grouping).misplaced())).containsExactly("ns/a");
    assertThat(codes(grouping.diagnostics())).containsExactly(Code.INVALID_GROUP_NAME);
  }

  /** No group name has a slash; nor does the finalizer of one Ingress count on another. */
  @ParameterizedTest
  @ValueSource(
      strings = {"group.ingress.k8s.aws/ns/b", "group.ingress.k8s.aws//x", "example.com/x"})
  void otherFinalizersHoldNoGroup(String finalizer) {
    Grouping grouping = load(ingress("ns/a").ofClass("gone").holding(finalizer));
    assertThat(grouping.groups()).isEmpty();
  }

  @Test
  void whatCanBeReadWinsOverWhatCannot() {
    Grouping grouping = load(cluster().with(ingress("ns/a")).unread(ingress("ns/a")));
    assertThat(members(only(grouping))).containsExactly("ns/a");
    assertThat(only(grouping).misplaced()).isEmpty();
  }

  @Test
  void aClassThatCouldNotBeReadLeavesItsIngressesInTheirGroups() {
    Grouping grouping =
        load(
            cluster()
                .unread(u -> u.addIngressClasses("edge"))
                .with(ingress("ns/a").ofClass("edge").inGroup("g"), ingress("ns/b").inGroup("g")));
    assertThat(members(only(grouping))).containsExactly("ns/b");
    assertThat(Translated.names(only(grouping).misplaced())).containsExactly("ns/a");
    assertThat(grouping.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "invalid ingress class: ingressclasses.networking.k8s.io \"edge\" could not be read");
    assertThat(grouping.diagnostics().getFirst().help())
        .isEqualTo(
            "Correct what could not be read; a finding of its own says what is wrong with it.");
  }

  @Test
  void aClassThatCouldNotBeReadMayBeTheDefault() {
    ClusterFixture cluster = cluster().unread(u -> u.addIngressClasses("edge"));
    assertThat(Translated.names(only(load(cluster.with(ingress("ns/a").classless()))).misplaced()))
        .containsExactly("ns/a");
  }

  @Test
  void parametersAndNamespacesThatCouldNotBeReadDoTheSame() {
    IngressClass edge =
        new IngressClass(
            "edge",
            "ingress.k8s.aws/alb",
            false,
            Optional.of(
                new IngressClass.ParametersRef("elbv2.k8s.aws", "IngressClassParams", "p")));
    IngressClassParams prod =
        IngressClassParams.builder()
            .name("prod")
            .namespaceSelector(new LabelSelector(new TreeMap<>(Map.of("env", "prod")), List.of()))
            .build();
    Grouping grouping =
        load(
            cluster()
                .with(edge)
                .with(prod)
                .unread(u -> u.addIngressClassParams("p").addNamespaces("ns"))
                .with(ingress("ns/a").ofClass("edge"), ingress("ns/b").ofClass("prod")));
    assertThat(grouping.groups()).allSatisfy(g -> assertThat(g.misplaced()).hasSize(1)).hasSize(2);
  }

  @Test
  void onlyTheWatchedNamespaceIsSeen() {
    Options options = Options.builder().clusterName("demo").watchNamespace("ns").build();
    Grouping grouping =
        GroupLoader.load(options, ClusterFixture.of(ingress("ns/a"), ingress("other/a")));
    assertThat(members(only(grouping))).containsExactly("ns/a");
    assertThat(grouping.unmanaged()).isEmpty();
  }

  private static String causeOf(IngressClass.ParametersRef reference) {
    return findingOf(reference).message();
  }

  private static Diagnostic findingOf(IngressClass.ParametersRef reference) {
    Grouping grouping = load(cluster().with(odd(reference)).with(ingress("ns/a").ofClass("odd")));
    return grouping.diagnostics().getFirst();
  }

  private static IngressClass odd(IngressClass.ParametersRef reference) {
    return new IngressClass("odd", "ingress.k8s.aws/alb", false, Optional.of(reference));
  }

  private static Grouping load(IngressFixture... ingresses) {
    return load(cluster().with(ingresses));
  }

  private static Grouping load(ClusterFixture cluster) {
    return GroupLoader.load(Translated.OPTIONS, cluster.build());
  }

  private static IngressGroup only(Grouping grouping) {
    assertThat(grouping.groups()).hasSize(1);
    return grouping.groups().getFirst();
  }

  private static List<String> members(IngressGroup group) {
    return Translated.names(group.members().stream().map(Member::name).toList());
  }

  private static List<String> inactive(IngressGroup group) {
    return Translated.names(group.inactive().stream().map(Ingress::name).toList());
  }

  private static List<Code> codes(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Diagnostic::code).toList();
  }
}
