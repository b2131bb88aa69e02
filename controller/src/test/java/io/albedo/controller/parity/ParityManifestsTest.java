package io.albedo.controller.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.map.ManifestFiles;
import io.albedo.k8s.map.ManifestReader;
import io.albedo.k8s.map.ManifestText;
import io.albedo.k8s.map.Manifests;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Reported;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The clusters of all recorded cases can be read without a complaint, and nothing is lost. */
class ParityManifestsTest {

  private static Path folder() throws URISyntaxException {
    URL url = ParityManifestsTest.class.getResource("/parity");
    return Path.of(Objects.requireNonNull(url).toURI());
  }

  static Stream<Path> cases() throws IOException, URISyntaxException {
    try (Stream<Path> cases = Files.list(folder())) {
      return cases.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  private static Reported<Manifests> read(Path parityCase) {
    Reported<List<ManifestText>> texts =
        ManifestFiles.read(
            List.of(parityCase.resolve("cluster.yaml").toString()),
            InputStream.nullInputStream(),
            false);
    assertThat(texts.diagnostics()).isEmpty();
    return new ManifestReader("").read(texts.value());
  }

  @Test
  void thereAreAllCases() throws Exception {
    assertThat(cases()).hasSizeGreaterThan(70);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyClusterIsReadWithoutComplaint(Path parityCase) {
    Reported<Manifests> read = read(parityCase);
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.value().unknownFields()).isEmpty();
    assertThat(read.value().isWhole()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyIngressOfTheRecordIsThere(Path parityCase) {
    JsonNode expected = new JsonMapper().readTree(parityCase.resolve("expected.json"));
    List<ObjectName> recorded =
        expected.path("groups").values().stream()
            .flatMap(group -> group.path("members").values().stream())
            .map(member -> name(member.asString()))
            .toList();
    assertThat(read(parityCase).value().cluster().ingresses().keySet()).containsAll(recorded);
  }

  private static ObjectName name(String text) {
    int slash = text.indexOf('/');
    return new ObjectName(text.substring(0, slash), text.substring(slash + 1));
  }
}
