package io.albedo.controller.config;

import static java.util.stream.Collectors.joining;

import io.albedo.model.testing.GoldenFile;
import io.albedo.planner.catalogue.AnnotationCatalogue;
import io.albedo.planner.catalogue.AnnotationFacts;
import io.albedo.planner.catalogue.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AnnotationsDocumentTest {

  private static final String HEAD =
      """
      # Annotations

      All keys begin with `alb.ingress.kubernetes.io/`. They stand on an Ingress; some are read on its Services, too,
      and then each key counts from the Service if it is there, else from the Ingress. Keys and values are those of
      aws-load-balancer-controller v3.5.0. A key that nobody knows, and one that has no effect where it stands, is
      told of in a warning; a value that cannot be read keeps its Ingress out, as a rule, until it is mended.

      | type | how it is written |
      |---|---|
      | boolean | one of `1 t T TRUE true True 0 f F FALSE false False` |
      | integer | digits, perhaps with a sign, without blanks; 32 bits unless stated otherwise |
      | list | items between commas; blanks around them and empty items do not count |
      | map | pairs `key=value` between commas; `\\,` is a comma inside a value |
      | JSON | keys in any case; unknown keys do not count, but a number in place of a text is an error |

      *In a group* tells what becomes of an annotation that several Ingresses of a group have. Where they must agree and
      do not, a finding names two of them; the first one's word holds if nothing is replaced or laid open by that, else
      the group is left as it is. A *class field* is one of `spec` of the IngressClassParams that belong to the class of
      the Ingress; where both are set, the field wins. *Since* is the oldest release line of
      aws-load-balancer-controller whose documentation was found to have it.

      """;

  @Test
  void theDocumentTellsWhatTheCatalogueHolds() {
    List<Section> sections = AnnotationCatalogue.sections();
    String text =
        HEAD
            + sections.stream().map(AnnotationsDocumentTest::index).collect(joining())
            + sections.stream().map(AnnotationsDocumentTest::section).collect(joining());
    new GoldenFile(Path.of("docs/annotations.md")).assertHolds(text);
  }

  private static String index(Section section) {
    return section.annotations().stream()
        .map(facts -> "[`%s`](#%s)".formatted(facts.form(), anchor(facts)))
        .collect(joining(",\n  ", "- " + section.title() + ": ", "\n"));
  }

  /** As GitHub makes it of the heading. */
  private static String anchor(AnnotationFacts facts) {
    return facts.form().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "");
  }

  private static String section(Section section) {
    return section.annotations().stream()
        .map(AnnotationsDocumentTest::entry)
        .collect(joining("", "\n## " + section.title() + "\n", ""));
  }

  private static String entry(AnnotationFacts facts) {
    return "\n### `%s`\n\n%s\n\n".formatted(facts.form(), facts.meaning())
        + "| type | default | read on | in a group | class field | since |\n"
        + "|---|---|---|---|---|---|\n"
        + "| %s | %s | %s | %s | %s | %s |\n\n"
            .formatted(
                facts.type().words(),
                facts.defaultValue().words(),
                facts.place().words(),
                facts.merge().words(),
                facts.classField().map(field -> "`" + field + "`").orElse("—"),
                facts.since().orElse("—"))
        + "```yaml\n%s: %s\n```\n".formatted(facts.exampleKey(), quoted(facts.example()));
  }

  /** As YAML reads it back. */
  private static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
