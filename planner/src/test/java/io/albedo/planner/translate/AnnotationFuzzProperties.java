package io.albedo.planner.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.annotation.Cidr;
import io.albedo.planner.catalogue.AnnotationCatalogue;
import io.albedo.planner.catalogue.ValueType;
import io.albedo.planner.testing.AnnotatedScene;
import io.albedo.planner.testing.AnnotationTexts;
import io.albedo.planner.testing.AnnotationTexts.Written;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.ParityCase;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in an annotation, it yields a value or a finding. */
class AnnotationFuzzProperties {

  private static final CloudState ACCOUNT = ParityCase.defaultAccount();
  private static final ObjectName SHOP = IngressFixture.name(AnnotatedScene.INGRESS);
  private static final Translator TRANSLATOR = new Translator(AnnotatedScene.OPTIONS);

  /** So many values a try, that there are ten thousand of them where a law has a thousand tries. */
  private static final int VALUES = 10;

  /** Annotations of one Ingress and its Service, read with or without an account. */
  record Case(List<Written> onIngress, List<Written> onService, boolean seen) {

    ClusterState cluster() {
      AnnotatedScene scene = AnnotatedScene.plain();
      for (Written written : onIngress) {
        scene = scene.with(written.key(), written.value());
      }
      for (Written written : onService) {
        scene = scene.withOnService(written.key(), written.value());
      }
      return scene.cluster();
    }

    CloudState cloud() {
      return seen ? ACCOUNT : CloudState.unseen();
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void anyValueYieldsAResultOrAFinding(@ForAll("cases") List<Case> cases) {
    for (Case one : cases) {
      check(TRANSLATOR.translate(one.cluster(), one.cloud()));
    }
  }

  /** What its type refuses is never passed over in silence. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void aValueThatIsNotOfItsTypeIsFound(@ForAll("written") Written written) {
    String key = AnnotationCatalogue.facts(written.name()).exampleKey();
    Assume.that(isRefused(written));
    AnnotatedScene scene = AnnotatedScene.around(written.name()).with(key, written.value());
    assertThat(scene.translated().diagnostics()).anyMatch(found -> found.field().contains(key));
  }

  private static boolean isRefused(Written written) {
    String raw = written.value();
    return switch (AnnotationCatalogue.facts(written.name()).type()) {
      case ValueType.Flag flag -> flag.parse("", raw).problem().isPresent();
      case ValueType.Int32 number -> !number.parse("", raw).map(number::allows).orElse(false);
      case ValueType.Int64 number -> number.parse("", raw).problem().isPresent();
      case ValueType.TextMap map -> map.parse("", raw).problem().isPresent();
      case ValueType.Choice choice -> !choice.allows(raw);
      case ValueType.Text text -> text.isTooLong(raw);
      case ValueType.CidrList cidrs ->
          cidrs.items(raw).stream().anyMatch(item -> Cidr.parse(item).problem().isPresent());
      case ValueType.CheckPort port -> false;
      case ValueType.TextList list -> false;
      case ValueType.JsonText json -> false;
    };
  }

  private static void check(Translation translation) {
    boolean planned =
        translation.groups().stream().anyMatch(g -> !g.blocked() && g.members().contains(SHOP));
    assertThat(planned || isToldOf(translation)).as("%s", translation).isTrue();
    assertThat(translation.unmanaged()).isEmpty();
  }

  /** By a finding about the Ingress, or about a group that nothing can be done for. */
  private static boolean isToldOf(Translation translation) {
    return translation.groups().stream().anyMatch(AnnotationFuzzProperties::tells)
        || translation.diagnostics().stream().anyMatch(d -> isError(d, SHOP.text()));
  }

  private static boolean tells(GroupTranslation group) {
    return group.diagnostics().stream()
        .anyMatch(d -> isError(d, SHOP.text()) || isError(d, group.group().text()));
  }

  private static boolean isError(Diagnostic finding, String about) {
    return finding.isError() && finding.subject().name().equals(about);
  }

  @Provide
  static Arbitrary<Written> written() {
    return AnnotationTexts.written();
  }

  @Provide
  static Arbitrary<List<Case>> cases() {
    Arbitrary<Written> written = AnnotationTexts.written();
    Arbitrary<Case> alone =
        Combinators.combine(written, Arbitraries.of(true, false))
            .as((one, seen) -> new Case(List.of(one), List.of(), seen));
    Arbitrary<Case> onService =
        Combinators.combine(written, Arbitraries.of(true, false))
            .as((one, seen) -> new Case(List.of(), List.of(one), seen));
    Arbitrary<Case> several =
        Combinators.combine(
                written.list().ofMaxSize(4),
                written.list().ofMaxSize(1),
                Arbitraries.of(true, false))
            .as(Case::new);
    return AnnotationTexts.anyOf(List.of(alone, onService, several)).list().ofSize(VALUES);
  }
}
