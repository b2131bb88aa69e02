package io.albedo.controller.deploy.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import com.marcnuri.helm.jni.NativeLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The chart as Helm renders it.
 *
 * @param objects all but the definitions of custom resources
 */
public record Chart(List<JsonNode> objects) {

  public static final Path FOLDER = Path.of("deploy/helm/albedo");
  public static final String NAMESPACE = "kube-system";
  public static final String EVERYTHING = "ci/everything.yaml";

  /** Any that the chart allows; Helm would take a very old one. */
  private static final String KUBERNETES = "1.34.0";

  private static final Map<String, Chart> RENDERED = new ConcurrentHashMap<>();

  public Chart {
    objects = List.copyOf(objects);
  }

  /** Values as files within the chart; the first one is all that must be given. */
  public static Stream<String> valueFiles() {
    try (Stream<Path> files = Files.list(FOLDER.resolve("ci"))) {
      List<String> names = files.map(file -> FOLDER.relativize(file).toString()).sorted().toList();
      return Stream.concat(Stream.of("values.yaml"), names.stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With the values of a file in the chart. */
  public static Chart with(String values) {
    return RENDERED.computeIfAbsent(
        values, file -> rendered(Map.of("clusterName", "demo"), Optional.of(file)));
  }

  /** With some values set. */
  public static Chart set(Map<String, Object> values) {
    return rendered(values, Optional.empty());
  }

  private static Chart rendered(Map<String, Object> values, Optional<String> file) {
    assumeThereIsHelm();
    TemplateCommand template =
        new Helm(FOLDER.toAbsolutePath())
            .template()
            .withName("albedo")
            .withNamespace(NAMESPACE)
            .withKubeVersion(KUBERNETES)
            .skipCrds();
    new TreeMap<>(values).forEach(template::set);
    file.ifPresent(f -> template.withValuesFile(FOLDER.resolve(f).toAbsolutePath()));
    return new Chart(Yaml.documents(template.call()));
  }

  /** What {@code helm lint --strict} says. */
  public static LintResult lint() {
    assumeThereIsHelm();
    return new Helm(FOLDER.toAbsolutePath()).lint().strict().call();
  }

  /** The objects of a kind. */
  public List<JsonNode> all(String kind) {
    return objects.stream().filter(o -> o.path("kind").stringValue().equals(kind)).toList();
  }

  /** The only object of a kind. */
  public JsonNode the(String kind) {
    List<JsonNode> all = all(kind);
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " objects of kind " + kind);
    }
    return all.getFirst();
  }

  /** The controller's container. */
  public JsonNode container() {
    return the("Deployment").at("/spec/template/spec/containers/0");
  }

  /** The arguments of the controller. */
  public List<String> arguments() {
    return texts(container().path("args"));
  }

  /** The texts in an array. */
  public static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.stringValue()));
    return texts;
  }

  /** Asked beforehand, since the library would go and look for one on the network. */
  private static void assumeThereIsHelm() {
    boolean found =
        StreamSupport.stream(ServiceLoader.load(NativeLibrary.class).spliterator(), false)
            .findAny()
            .isPresent();
    assumeTrue(
        found,
        () ->
            "no Helm for %s on %s: the chart is not rendered"
                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
  }
}
