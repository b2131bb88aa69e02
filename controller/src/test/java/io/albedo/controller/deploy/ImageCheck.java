package io.albedo.controller.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.deploy.testing.Chart;
import io.albedo.controller.deploy.testing.ImageTar;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Looks into the image, once it is made: with {@code mvn verify -Pimage}. */
class ImageCheck {

  private final ImageTar image =
      ImageTar.of(Path.of(System.getProperty("image.tar", "target/albedo-image.tar")));
  private final JsonNode config = image.config().path("config");

  @Test
  void startsTheProgramItself() {
    List<String> entry = Chart.texts(config.path("Entrypoint"));
    assertThat(entry.getFirst()).isEqualTo("java");
    assertThat(entry.getLast()).isEqualTo("io.albedo.controller.cli.Main");
    assertThat(entry)
        .contains("-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData");
  }

  @Test
  void isNotRoot() {
    assertThat(config.path("User").stringValue()).isEqualTo("65532:65532");
  }

  @Test
  void saysWhatItIs() {
    JsonNode labels = config.path("Labels");
    assertThat(labels.path("org.opencontainers.image.title").stringValue()).isEqualTo("Albedo");
    assertThat(labels.path("org.opencontainers.image.version").stringValue())
        .isEqualTo(System.getProperty("image.version"));
    assertThat(labels.path("org.opencontainers.image.revision").stringValue()).isNotBlank();
  }

  @Test
  void whatChangesOftenIsInLayersOfItsOwn() {
    List<String> libraries = image.layer("dependencies");
    List<String> modules = image.layer("project dependencies");
    List<String> program = image.layer("extra files");
    assertThat(libraries)
        .anyMatch(file -> file.contains("/kubernetes-client-"))
        .noneMatch(file -> file.contains("/albedo-"));
    assertThat(modules)
        .allMatch(file -> file.contains("/albedo-"))
        .anyMatch(file -> file.contains("/albedo-planner-"))
        .anyMatch(file -> file.contains("/albedo-aws-adapter-"));
    assertThat(program).hasSize(1).allMatch(file -> file.contains("/albedo-controller-"));
  }

  @Test
  void holdsNoTests() {
    assertThat(files())
        .noneMatch(file -> file.matches(".*(-tests\\.jar|junit|jqwik|archunit|helm-java).*"));
  }

  @Test
  void whatNamesTheClassPathIsThere() {
    List<String> entry = Chart.texts(config.path("Entrypoint"));
    String classPath = entry.get(entry.indexOf("-cp") + 1);
    assertThat(classPath).startsWith("@/");
    assertThat(files()).contains(classPath.substring(2));
    assertThat(files()).anyMatch(file -> file.startsWith("app/"));
  }

  @Test
  void opensThePortsOfTheChart() {
    assertThat(config.path("ExposedPorts").propertyNames())
        .containsExactlyInAnyOrder("8080/tcp", "9443/tcp", "61779/tcp");
  }

  private List<String> files() {
    return image.layers().values().stream().flatMap(List::stream).toList();
  }
}
