package io.albedo.planner.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.catalogue.ValueType.Choice;
import io.albedo.planner.catalogue.ValueType.Flag;
import io.albedo.planner.catalogue.ValueType.Int32;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnotationCatalogueTest {

  @Test
  void allAnnotationsAreInASectionOnce() {
    List<AnnotationName> names =
        AnnotationCatalogue.sections().stream()
            .flatMap(section -> section.annotations().stream())
            .map(AnnotationFacts::name)
            .toList();
    assertThat(names).containsExactlyInAnyOrder(AnnotationName.values());
  }

  @ParameterizedTest
  @EnumSource(AnnotationName.class)
  void aKeyTellsItsAnnotation(AnnotationName name) {
    AnnotationFacts facts = AnnotationCatalogue.facts(name);
    assertThat(AnnotationCatalogue.named(facts.exampleKey())).contains(name);
    assertThat(AnnotationCatalogue.named(facts.exampleKey() + "x").equals(Optional.of(name)))
        .isEqualTo(name.isFamily());
  }

  @ParameterizedTest
  @EnumSource(AnnotationName.class)
  void aFamilyAndNothingElseHasMembers(AnnotationName name) {
    assertThat(AnnotationCatalogue.facts(name).member().isPresent()).isEqualTo(name.isFamily());
  }

  @ParameterizedTest
  @EnumSource(AnnotationName.class)
  void anExampleShowsMoreThanTheDefault(AnnotationName name) {
    AnnotationFacts facts = AnnotationCatalogue.facts(name);
    assertThat(facts.defaultValue()).isNotEqualTo(DefaultValue.literal(facts.example()));
  }

  @ParameterizedTest
  @EnumSource(AnnotationName.class)
  void wordsAreSentences(AnnotationName name) {
    AnnotationFacts facts = AnnotationCatalogue.facts(name);
    assertThat(facts.meaning()).matches("(?s)[A-Z].*\\.");
    assertThat(facts.type().words()).isNotBlank();
    facts.since().ifPresent(line -> assertThat(line).matches("v[23]\\.\\d+"));
  }

  /** All of {@code spec} but the selector of namespaces, which is not about load balancers. */
  @Test
  void everyFieldOfTheClassWinsOverSomeAnnotation() {
    List<String> fields =
        AnnotationCatalogue.sections().stream()
            .flatMap(section -> section.annotations().stream())
            .flatMap(facts -> facts.classField().stream())
            .toList();
    assertThat(fields)
        .containsExactlyInAnyOrder(
            "certificateArn",
            "group.name",
            "inboundCIDRs",
            "ipAddressType",
            "ipamConfiguration.ipv4IPAMPoolId",
            "listeners[].listenerAttributes",
            "loadBalancerAttributes",
            "loadBalancerName",
            "minimumLoadBalancerCapacity.capacityUnits",
            "prefixListsIDs",
            "scheme",
            "sslPolicy",
            "sslRedirectPort",
            "subnets",
            "tags",
            "targetType",
            "wafv2AclArn",
            "wafv2AclName");
  }

  @Test
  void keysOfOthersAreNotKnown() {
    assertThat(AnnotationCatalogue.named("alb.ingress.kubernetes.io/shceme")).isEmpty();
    assertThat(AnnotationCatalogue.named("kubernetes.io/ingress.class")).isEmpty();
    assertThat(AnnotationCatalogue.named("")).isEmpty();
  }

  @Test
  void aReaderThatTakesOneKindForAnotherIsStopped() {
    assertThat(AnnotationCatalogue.type(AnnotationName.SSL_REDIRECT, Int32.class).allows(443))
        .isTrue();
    assertThatThrownBy(() -> AnnotationCatalogue.type(AnnotationName.SSL_REDIRECT, Flag.class))
        .isInstanceOf(ClassCastException.class);
  }

  @Test
  void boundsAreThoseOfTheGroupOrder() {
    Int32 order = AnnotationCatalogue.type(AnnotationName.GROUP_ORDER, Int32.class);
    assertThat(List.of(-1000, 0, 1000)).allMatch(order::allows);
    assertThat(List.of(-1001, 1001, Integer.MIN_VALUE)).noneMatch(order::allows);
  }

  @Test
  void choicesReadWell() {
    assertThat(new Choice(List.of("a", "b", "c")).words()).isEqualTo("`a`, `b` or `c`");
    assertThat(new Choice(List.of("a", "b")).words()).isEqualTo("`a` or `b`");
  }
}
