package io.albedo.controller.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.albedo.controller.deploy.testing.CustomResourceSchema;
import io.albedo.controller.deploy.testing.Yaml;
import io.albedo.k8s.map.ManifestReader;
import io.albedo.k8s.map.ManifestText;
import io.albedo.k8s.map.Manifests;
import io.albedo.model.diag.Reported;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The schemas of the custom resources, held against what reads them and against what is recorded.
 */
class CustomResourceSchemaTest {

  private static final Path RECORDED = Path.of("../planner/src/test/resources");
  private static final Path READERS = Path.of("../k8s-adapter/src/main/java/io/albedo/k8s/map");
  private static final Pattern WORD = Pattern.compile("\"([A-Za-z][A-Za-z0-9-]*)\"");

  /** Of each pair of fields of which an object may have only one, one or the other. */
  private static final List<Set<String>> HALVES =
      List.of(
          Set.of("ids", "PrefixListsIDs", "ipBlock"),
          Set.of("tags", "prefixListsIDs", "securityGroup"));

  @ParameterizedTest
  @CsvSource({
    "IngressClassParams, ingressclassparams.yaml",
    "TargetGroupBinding, targetgroupbindings.yaml"
  })
  void everyFieldOfTheSchemaIsRead(String kind, String file) {
    for (Set<String> half : HALVES) {
      Reported<Manifests> read = read(kind, CustomResourceSchema.of(file).sampleWithout(half));
      assertThat(read.diagnostics()).isEmpty();
      assertThat(read.value().unknownFields()).isEmpty();
      assertThat(read.value().isWhole()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "IngressClassParamsReader.java, ingressclassparams.yaml",
    "TargetGroupBindingReader.java, targetgroupbindings.yaml",
    "LabelSelectorReader.java, ingressclassparams.yaml"
  })
  void everyFieldThatIsReadIsInTheSchema(String reader, String file) throws IOException {
    SortedSet<String> words = new TreeSet<>(CustomResourceSchema.of(file).words());
    // The schema leaves operators to the reader, as schemas of Kubernetes do.
    words.addAll(List.of("In", "NotIn", "Exists", "DoesNotExist"));
    // Passed over where it is, and no field of IngressClassParams.
    words.add("status");
    assertThat(
            WORD.matcher(Files.readString(READERS.resolve(reader)))
                .results()
                .map(match -> match.group(1)))
        .isNotEmpty()
        .isSubsetOf(words);
  }

  @Test
  void everyRecordedObjectIsValid() {
    Schema params = validator("ingressclassparams.yaml");
    Schema bindings = validator("targetgroupbindings.yaml");
    List<JsonNode> objects = recorded();
    assertThat(objects).hasSizeGreaterThan(100);
    for (JsonNode object : objects) {
      boolean isBinding = object.path("kind").stringValue().equals("TargetGroupBinding");
      assertThat((isBinding ? bindings : params).validate(object))
          .as(Yaml.json(object))
          .extracting(Error::getMessage)
          .isEmpty();
    }
  }

  @Test
  void whatIsWrongIsRefused() {
    String head = "apiVersion: elbv2.k8s.aws/v1beta1\nkind: TargetGroupBinding\nspec: ";
    Schema bindings = validator("targetgroupbindings.yaml");
    assertThat(bindings.validate(tree(head + "{serviceRef: {name: a, port: 80}}"))).isEmpty();
    assertThat(bindings.validate(tree(head + "{serviceRef: {name: a}}"))).isNotEmpty();
    assertThat(bindings.validate(tree(head + "{serviceRef: {name: a, port: 1}, target: ip}")))
        .isNotEmpty();
    assertThat(bindings.validate(tree(head + "{serviceRef: {name: a, port: 1}, targetType: pod}")))
        .isNotEmpty();
  }

  private static Schema validator(String file) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
        .getSchema(CustomResourceSchema.of(file).closed());
  }

  private static JsonNode tree(String text) {
    return Yaml.documents(text).getFirst();
  }

  private static Reported<Manifests> read(String kind, JsonNode sample) {
    String metadata = "\"metadata\":{\"name\":\"a\"}";
    String text =
        Yaml.json(sample)
            .replaceFirst(
                "\"apiVersion\":\"In\",\"kind\":\"In\",\"metadata\":\\{\\}",
                "\"apiVersion\":\"elbv2.k8s.aws/v1beta1\",\"kind\":\"" + kind + "\"," + metadata);
    return new ManifestReader("").read(List.of(new ManifestText("sample.json", text)));
  }

  private static List<JsonNode> recorded() {
    try (Stream<Path> files = Files.walk(RECORDED)) {
      return files
          .filter(file -> file.getFileName().toString().matches("cluster(-\\d+)?\\.yaml"))
          .flatMap(file -> Yaml.documents(file).stream())
          .filter(
              object -> object.path("apiVersion").stringValue("").equals("elbv2.k8s.aws/v1beta1"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
