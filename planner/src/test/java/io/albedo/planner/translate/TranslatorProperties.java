package io.albedo.planner.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.testing.ClusterArbitraries;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.ParityCase;
import io.albedo.planner.testing.Translated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every translation. */
class TranslatorProperties {

  private static final CloudState ACCOUNT = ParityCase.defaultAccount();
  private static final ObjectName BROKEN = IngressFixture.name("n/broken");

  /** Law 5: where order means nothing, it changes nothing. */
  @Property
  void shuffledFactsGiveTheSameTranslation(
      @ForAll("clusters") ClusterState cluster, @ForAll Random random) {
    assertThat(translate(cluster, shuffled(random))).isEqualTo(translate(cluster, ACCOUNT));
  }

  @Property
  void theSameInputGivesTheSameTranslation(@ForAll("clusters") ClusterState cluster) {
    assertThat(translate(cluster, ACCOUNT)).isEqualTo(translate(cluster, ACCOUNT));
  }

  /** Law 11: a broken Ingress changes nothing outside itself. */
  @Property
  void aBrokenIngressChangesNothingOutsideItself(
      @ForAll("lists") List<IngressFixture> healthy, @ForAll("broken") IngressFixture broken) {
    Translation without = translate(ClusterArbitraries.cluster(healthy), ACCOUNT);
    Translation with =
        translate(
            ClusterArbitraries.cluster(Stream.concat(healthy.stream(), Stream.of(broken)).toList()),
            ACCOUNT);
    Assume.that(isQuarantined(with));
    for (GroupTranslation group : without.groups()) {
      GroupTranslation same = find(with, group);
      assertThat(same.members()).isEqualTo(group.members());
      assertThat(same.graph()).isEqualTo(group.graph());
      assertThat(same.blocked()).isEqualTo(group.blocked());
      assertThat(withoutBroken(same)).isEqualTo(group.diagnostics());
    }
  }

  @Property
  void aBrokenIngressIsQuarantinedAndToldOf(@ForAll("broken") IngressFixture broken) {
    Translation translation = translate(ClusterArbitraries.cluster(List.of(broken)), ACCOUNT);
    GroupTranslation group = translation.groups().getFirst();
    assertThat(group.quarantined()).containsExactly(BROKEN);
    assertThat(group.blocked()).isTrue();
    assertThat(group.diagnostics())
        .anyMatch(d -> d.isError() && d.subject().name().equals(BROKEN.text()));
  }

  /** Whoever is not translated is told why. */
  @Property
  void everyIngressIsAMemberOrToldOf(@ForAll("clusters") ClusterState cluster) {
    Translation translation = translate(cluster, ACCOUNT);
    Set<ObjectName> seen = new HashSet<>(translation.unmanaged());
    translation.groups().forEach(group -> seen.addAll(group.members()));
    translation.groups().forEach(group -> seen.addAll(group.quarantined()));
    assertThat(seen).isEqualTo(cluster.ingresses().keySet());
    translation.groups().stream()
        .filter(GroupTranslation::blocked)
        .forEach(group -> assertThat(group.diagnostics()).anyMatch(Diagnostic::isError));
  }

  @Property
  void prioritiesAreDenseFromOne(@ForAll("clusters") ClusterState cluster) {
    for (GroupTranslation group : translate(cluster, ACCOUNT).groups()) {
      AlbGraph graph = group.graph();
      for (int port : group.listenerPorts()) {
        List<Integer> priorities = graph.rules(port).stream().map(rule -> rule.priority()).toList();
        assertThat(priorities)
            .isEqualTo(IntStream.rangeClosed(1, priorities.size()).boxed().toList());
      }
    }
  }

  /** No text in any annotation lets an exception escape. */
  @Property
  void nothingThrows(@ForAll("values") List<String> values) {
    IngressFixture ingress = IngressFixture.ingress("n/a").prefix("a.example.com", "/", "web");
    List<AnnotationName> names = List.of(AnnotationName.values());
    for (int i = 0; i < values.size(); i++) {
      AnnotationName name = names.get(Math.floorMod(values.hashCode() + i * 7, names.size()));
      ingress.annotated(name.isFamily() ? name.key("web") : name.key(), values.get(i));
    }
    ClusterState cluster = ClusterArbitraries.cluster(List.of(ingress));
    assertThat(translate(cluster, ACCOUNT).groups()).hasSizeLessThanOrEqualTo(1);
    assertThat(new Translator(Translated.OPTIONS).needs(cluster)).isNotNull();
  }

  /** What is never read can be wrong without harm, such as a rule behind a redirect to HTTPS. */
  private static boolean isQuarantined(Translation translation) {
    return translation.groups().stream().anyMatch(g -> g.quarantined().contains(BROKEN));
  }

  private static Translation translate(ClusterState cluster, CloudState cloud) {
    return new Translator(Translated.OPTIONS).translate(cluster, cloud);
  }

  private static GroupTranslation find(Translation translation, GroupTranslation group) {
    return translation.groups().stream()
        .filter(other -> other.group().equals(group.group()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Diagnostic> withoutBroken(GroupTranslation group) {
    return group.diagnostics().stream()
        .filter(diagnostic -> !diagnostic.subject().name().equals(BROKEN.text()))
        .collect(Collectors.toList());
  }

  private static CloudState shuffled(Random random) {
    AccountFacts facts = ACCOUNT.facts().orElseThrow();
    return CloudState.builder()
        .from(ACCOUNT)
        .facts(
            AccountFacts.builder()
                .vpc(facts.vpc())
                .availabilityZones(shuffle(facts.availabilityZones(), random))
                .subnets(shuffle(facts.subnets(), random))
                .routeTables(shuffle(facts.routeTables(), random))
                .certificates(shuffle(facts.certificates(), random))
                .trustStores(shuffle(facts.trustStores(), random))
                .webAcls(shuffle(facts.webAcls(), random))
                .build())
        .build();
  }

  private static <T> List<T> shuffle(List<T> list, Random random) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  @Provide
  static Arbitrary<ClusterState> clusters() {
    return ClusterArbitraries.clusters();
  }

  @Provide
  static Arbitrary<List<IngressFixture>> lists() {
    return ClusterArbitraries.ingresses().list().ofMaxSize(3);
  }

  @Provide
  static Arbitrary<IngressFixture> broken() {
    return ClusterArbitraries.brokenIngresses();
  }

  @Provide
  static Arbitrary<List<String>> values() {
    Arbitrary<String> wild = Arbitraries.strings().ofMaxLength(20);
    Arbitrary<String> near =
        Arbitraries.strings().withChars("{}[]\":,=\\ 0123456789abTHP/.-*").ofMaxLength(30);
    Arbitrary<String> good =
        Arbitraries.of(
            "true", "none", "oidc", "cognito", "443", "[]", "{}", "null", "[{}]", "a=b", "-1");
    return Arbitraries.oneOf(wild, near, good).list().ofMinSize(1).ofMaxSize(8);
  }
}
