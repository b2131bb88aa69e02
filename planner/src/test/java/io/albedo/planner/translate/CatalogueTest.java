package io.albedo.planner.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.catalogue.AnnotationCatalogue;
import io.albedo.planner.catalogue.AnnotationFacts;
import io.albedo.planner.catalogue.DefaultValue;
import io.albedo.planner.catalogue.Place;
import io.albedo.planner.testing.AnnotatedScene;
import io.albedo.planner.testing.Translated;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the catalogue says of annotations is what becomes of them. */
class CatalogueTest {

  /** A member alone is first whatever its order, and what is never read changes nothing. */
  private static final Set<AnnotationName> WITHOUT_TRACE =
      EnumSet.of(AnnotationName.GROUP_ORDER, AnnotationName.DRY_RUN_PLAN);

  @ParameterizedTest
  @EnumSource(AnnotationName.class)
  void theExampleIsAccepted(AnnotationName name) {
    Translated translated = AnnotatedScene.around(name).withExample(name).translated();
    assertThat(about(facts(name).exampleKey(), translated)).isEmpty();
    assertThat(translated.diagnostics()).noneMatch(Diagnostic::isError);
  }

  @ParameterizedTest
  @EnumSource(AnnotationName.class)
  void theExampleHasAnEffect(AnnotationName name) {
    AnnotatedScene scene = AnnotatedScene.around(name);
    assertThat(sameResult(scene, scene.withExample(name))).isEqualTo(WITHOUT_TRACE.contains(name));
  }

  @ParameterizedTest
  @EnumSource(AnnotationName.class)
  void aServiceHasASayWhereTheCatalogueSaysSo(AnnotationName name) {
    AnnotationFacts facts = facts(name);
    AnnotatedScene scene = AnnotatedScene.around(name);
    AnnotatedScene onService = scene.withOnService(facts.exampleKey(), facts.example());
    boolean read = facts.place() == Place.INGRESS_AND_SERVICE;
    assertThat(sameResult(scene, onService)).isEqualTo(!read);
    assertThat(onService.translated().codes().contains(Code.INEFFECTIVE_ANNOTATION))
        .isEqualTo(!read);
  }

  static Stream<Arguments> defaults() {
    return Stream.of(AnnotationName.values())
        .flatMap(name -> literal(name).map(value -> Arguments.of(name, value)).stream());
  }

  private static Optional<String> literal(AnnotationName name) {
    return facts(name).defaultValue() instanceof DefaultValue.Literal(String value)
        ? Optional.of(value)
        : Optional.empty();
  }

  @ParameterizedTest
  @MethodSource("defaults")
  void writingTheDefaultChangesNothing(AnnotationName name, String value) {
    AnnotatedScene scene = AnnotatedScene.around(name);
    assertThat(sameResult(scene, scene.with(facts(name).exampleKey(), value))).isTrue();
  }

  static Stream<Arguments> illTyped() {
    return Stream.of(AnnotationName.values())
        .flatMap(name -> IllTyped.of(name).stream().map(raw -> Arguments.of(name, raw)));
  }

  @ParameterizedTest
  @MethodSource("illTyped")
  void anIllTypedValueIsFound(AnnotationName name, String raw) {
    String key = facts(name).exampleKey();
    Translated translated = AnnotatedScene.around(name).with(key, raw).translated();
    assertThat(about(key, translated)).as("%s: '%s'", key, raw).isNotEmpty();
  }

  /** As odd as LBC takes it. */
  @ParameterizedTest
  @CsvSource({
    "shield-advanced-protection, t",
    "use-regex-path-match, False",
    "group.order, +7",
    "healthcheck-interval-seconds, -0015",
    "auth-session-timeout, +60",
    "load-balancer-attributes, ''",
    "tags, 'a=b=c, d = , '",
    "target-group-attributes, 'k=a\\,b'",
    "inbound-cidrs, ' , 10.1.2.3/8 ,'",
    "certificate-arn, ' , '",
    "security-groups, ''",
    "healthcheck-port, ''",
    "healthcheck-path, ' no path '",
    "success-codes, many",
    "ssl-policy, ''",
    "auth-on-unauthenticated-request, shrug",
    "listen-ports, '[{\"HTTP\":80},{\"HTTPS\":443,\"HTTP\":81}]'",
    "conditions.web, 'null'",
    "transforms.web, '[]'",
    "auth-idp-cognito, '{\"USERPOOLARN\":\"x\",\"more\":1}'",
    "auth-idp-oidc, 'null'"
  })
  void whatLbcTakesIsTaken(String suffix, String raw) {
    String key = AnnotationName.PREFIX + suffix;
    assertThat(about(key, AnnotatedScene.plain().with(key, raw).translated())).isEmpty();
  }

  private static AnnotationFacts facts(AnnotationName name) {
    return AnnotationCatalogue.facts(name);
  }

  private static List<Diagnostic> about(String key, Translated translated) {
    return translated.diagnostics().stream().filter(d -> d.field().contains(key)).toList();
  }

  private static boolean sameResult(AnnotatedScene one, AnnotatedScene other) {
    GroupTranslation a = one.translated().group();
    GroupTranslation b = other.translated().group();
    return a.group().equals(b.group()) && a.graph().equals(b.graph());
  }
}
