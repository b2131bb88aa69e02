package io.albedo.controller.json.testing;

import io.albedo.controller.json.SnapshotReader;
import io.albedo.controller.json.SnapshotText;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads snapshots in tests, the first as {@code 1.yaml}, the next as {@code 2.yaml}. */
public final class Snapshots {

  private Snapshots() {}

  public static Reported<CloudState> read(String... texts) {
    return SnapshotReader.read(
        IntStream.range(0, texts.length)
            .mapToObj(i -> new SnapshotText((i + 1) + ".yaml", texts[i]))
            .toList());
  }

  /** What a snapshot without any fault says. */
  public static CloudState clean(String... texts) {
    Reported<CloudState> read = read(texts);
    if (!read.diagnostics().isEmpty()) {
      throw new AssertionError(read.diagnostics());
    }
    return read.value();
  }

  /** Code, file, field and message of what was found. */
  public static List<String> findings(String... texts) {
    return read(texts).diagnostics().stream().map(Snapshots::line).toList();
  }

  private static String line(Diagnostic found) {
    return "%s %s %s: %s"
        .formatted(found.code(), found.subject().name(), found.field(), found.message());
  }

  /** The account that a case left behind, as text. */
  public static String accountOf(RecordedCase recorded) {
    return deployment(recorded).path("account").toString();
  }

  /** The same without the secrets of clients, which AWS does not return. */
  public static String accountWithoutSecrets(RecordedCase recorded) {
    JsonNode account = deployment(recorded).path("account");
    for (JsonNode owner : account.findParents("ClientSecret")) {
      ((ObjectNode) owner).remove("ClientSecret");
    }
    return account.toString();
  }

  private static JsonNode deployment(RecordedCase recorded) {
    return JsonMapper.shared().readTree(recorded.file("deployed.json"));
  }
}
