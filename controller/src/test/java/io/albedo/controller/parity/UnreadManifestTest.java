package io.albedo.controller.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.cli.testing.CommandRun;
import io.albedo.controller.json.testing.RecordedCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A live group of four Ingresses, one of whose manifests is broken, planned with a snapshot. */
class UnreadManifestTest {

  private static final RecordedCase LIVE = RecordedCase.named("rule-group-order-four-members");

  @TempDir private Path folder;
  private String manifests = "";

  @BeforeEach
  void takeSnapshot() throws IOException {
    JsonNode deployed = JsonMapper.shared().readTree(LIVE.file("deployed.json"));
    Files.writeString(folder.resolve("account.json"), deployed.path("account").toString());
    Files.writeString(
        folder.resolve("bindings.json"),
        "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": %s}"
            .formatted(deployed.path("targetGroupBindings")));
    manifests = LIVE.file("cluster.yaml");
  }

  @Test
  void asItIsNothingChanges() throws IOException {
    assertThat(plan(manifests).exitCode()).isZero();
  }

  @Test
  void aMemberOfAnotherVersionKeepsItsRules() throws IOException {
    assertKeepsEverything(
        plan(
            manifests.replaceFirst(
                "networking.k8s.io/v1\nkind: Ingress\n", "extensions/v1beta1\nkind: Ingress\n")));
  }

  @Test
  void aMemberWithAFaultyFieldKeepsItsRules() throws IOException {
    assertKeepsEverything(plan(manifests.replaceFirst("pathType: Prefix", "pathType: [1]")));
  }

  @Test
  void aServiceWithAFaultyFieldKeepsTheRulesThatForwardToIt() throws IOException {
    assertKeepsEverything(plan(manifests.replaceFirst("port: 80\n", "port: http\n")));
  }

  @Test
  void aBrokenDocumentKeepsAllRules() throws IOException {
    String broken = manifests.replaceFirst("kind: Ingress\n", "kind: [Ingress\n");
    assertThat(broken).isNotEqualTo(manifests);
    CommandRun run = plan(broken);
    assertKeepsEverything(run);
    assertThat(run.out()).contains("warning ALB1606", "remove 1 rule of listener 80");
  }

  @Test
  void aMissingFileKeepsAllRules() throws IOException {
    CommandRun run = plan(withoutOne(), "-f", folder.resolve("gone.yaml").toString());
    assertKeepsEverything(run);
  }

  @Test
  void anIngressThatIsGoneLosesItsRules() throws IOException {
    assertThat(plan(withoutOne(), "--detailed-exitcode").exitCode()).isEqualTo(2);
  }

  /** Without the last document, which is an Ingress. */
  private String withoutOne() {
    String shorter = manifests.substring(0, manifests.lastIndexOf("\n---\n") + 1);
    assertThat(manifests.substring(shorter.length())).contains("kind: Ingress\n");
    return shorter;
  }

  private static void assertKeepsEverything(CommandRun run) {
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("No changes can be made.");
  }

  private CommandRun plan(String manifests, String... more) throws IOException {
    Files.writeString(folder.resolve("cluster.yaml"), manifests);
    String[] args = {
      "plan",
      "--cluster-name=demo",
      "-f",
      folder.resolve("cluster.yaml").toString(),
      "-f",
      folder.resolve("bindings.json").toString(),
      "--aws-snapshot",
      folder.resolve("account.json").toString()
    };
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return CommandRun.of(all);
  }
}
