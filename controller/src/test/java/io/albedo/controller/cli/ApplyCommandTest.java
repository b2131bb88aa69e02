package io.albedo.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.cli.testing.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans that are saved and carried out later, in an account that may have changed meanwhile. */
class ApplyCommandTest {

  private static final Path SHARED = Path.of("src/test/resources/diagnostics");

  @TempDir private Path folder;

  @Test
  void aPlanIsMadeAndCarriedOutAtOnce() throws IOException {
    CommandRun run = apply(ingress("/a"), account());
    assertThat(run.exitCode()).as("%s%s", run.out(), run.err()).isZero();
    assertThat(run.out())
        .contains("Group shop/web", "  +  create rule 80:1: /a", "operations applied.");
  }

  @Test
  void afterwardsThereIsNothingToDo() throws IOException {
    Path after = applied("/a");
    CommandRun again = plan(ingress("/a"), after, "-f", bindings().toString());
    assertThat(again.out()).contains("No changes");
    assertThat(apply(ingress("/a"), after, "-f", bindings().toString()).out())
        .contains("Nothing to do.");
  }

  @Test
  void aSavedPlanThatStillFitsIsCarriedOut() throws IOException {
    Path saved = saved(ingress("/a"), account());
    CommandRun run = apply(ingress("/a"), account(), "--plan", saved.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("operations applied.");
  }

  @Test
  void aSavedPlanIsRefusedWhenAResourceHasAppearedOrDiffers() throws IOException {
    Path before = applied("/a");
    Path saved = saved(ingress("/b"), before);
    Path changed = write("changed.yaml", Files.readString(before).replace("\"/a\"", "\"/c\""));
    CommandRun run = apply(ingress("/b"), changed, "--plan", saved.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(run.err())
        .contains("What AWS has is not what the plan was made from:")
        .containsPattern("~ arn:aws:elasticloadbalancing:.*:listener-rule/")
        .contains("nothing was done");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aSavedPlanIsRefusedWhenWhatItWasMadeFromIsGone() throws IOException {
    Path saved = saved(ingress("/b"), applied("/a"));
    CommandRun run = apply(ingress("/b"), account(), "--plan", saved.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(run.err()).containsPattern("- arn:aws:elasticloadbalancing:.*:loadbalancer/app/");
  }

  @Test
  void aSavedPlanIsRefusedWhenTheManifestsAskForSomethingElse() throws IOException {
    Path saved = saved(ingress("/a"), account());
    CommandRun run = apply(ingress("/b"), account(), "--plan", saved.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(run.err())
        .contains("The plan made now is another one:", "~ create-rule-80:1", "\"/a\" -> \"/b\"")
        .doesNotContain("What AWS has");
  }

  @Test
  void aSavedPlanOfAnotherAccountIsRefused() throws IOException {
    Path saved = saved(ingress("/b"), applied("/a"));
    Path other =
        write(
            "other.yaml", Files.readString(applied("/a")).replace("111122223333", "444455556666"));
    CommandRun run = apply(ingress("/b"), other, "--plan", saved.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(run.err()).contains("+ arn:aws", "- arn:aws");
  }

  @Test
  void aPlanOfOneGroupIsCarriedOutForThatGroup() throws IOException {
    Path both = write("both.yaml", ingressText("web", "/a") + "---\n" + ingressText("blog", "/b"));
    Path saved = saved(both, account(), "--group", "shop/web");
    Path plan = saved;
    assertThat(apply(both, account(), "--plan", plan.toString()).exitCode())
        .isEqualTo(ExitCode.REFUSED);
    CommandRun run = apply(both, account(), "--plan", plan.toString(), "--group", "shop/web");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Group shop/web").doesNotContain("Group shop/blog");
  }

  @Test
  void severalGroupsAreCarriedOutOneAfterTheOther() throws IOException {
    Path both = write("both.yaml", ingressText("web", "/a") + "---\n" + ingressText("blog", "/b"));
    CommandRun run = apply(both, account());
    assertThat(run.out()).contains("Group shop/blog", "Group shop/web");
  }

  @Test
  void aPolicyHoldsHereToo() throws IOException {
    CommandRun run = apply(ingress("/a"), account(), "--policy=observe");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Nothing to do.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"formatVersion\":\"2\"}",
        "{\"formatVersion\":1}",
        "{\"formatVersion\":\"1\"}",
        "{\"formatVersion\":\"1\",\"groups\":[{}],\"diagnostics\":[]}",
        "{\"formatVersion\":\"1\",\"groups\":[7],\"diagnostics\":[]}"
      })
  void whatIsNoPlanIsNamed(String text) throws IOException {
    Path bad = write("bad.json", text);
    CommandRun run = apply(ingress("/a"), account(), "--plan", bad.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("bad.json", "nothing was done")
        .doesNotContain("unexpected failure");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aPlanThatDoesNotSayWhatItWasMadeFromIsRefused() throws IOException {
    Path bad = write("bad.json", "{\"formatVersion\":\"1\",\"groups\":[],\"diagnostics\":[]}");
    CommandRun run = apply(ingress("/a"), account(), "--plan", bad.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(run.err()).contains("does not say what it was made from");
  }

  @Test
  void aFileThatIsNotThereIsNamed() throws IOException {
    CommandRun run = apply(ingress("/a"), account(), "--plan", "none.json");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("none.json");
  }

  @Test
  void withoutAnAccountNothingIsDone() throws IOException {
    CommandRun run = CommandRun.of("apply", "-f", ingress("/a").toString(), "--cluster-name=demo");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--aws-snapshot");
  }

  @Test
  void anAccountThatIsReadInPartIsNotChanged() throws IOException {
    Path broken =
        write("broken.yaml", Files.readString(account()) + "\nLoadBalancers: [{Scheme: 7}]\n");
    CommandRun run = apply(ingress("/a"), broken);
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("nothing was done");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void whatCouldNotBeReadIsNotTakenForGone() throws IOException {
    Path after = applied("/a");
    CommandRun run = apply(ingress("/b"), after, "-f", bindings().toString(), "-f", "missing.yaml");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).contains("create rule 80:2: /b").doesNotContain("  -  delete");
  }

  @Test
  void anUnknownGroupIsAnsweredWithTheNearest() throws IOException {
    CommandRun run = apply(ingress("/a"), account(), "--group", "shop/wep");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("did you mean shop/web?");
  }

  @Test
  void anAccountThatCannotBeWrittenIsAFailure() throws IOException {
    CommandRun run =
        apply(ingress("/a"), account(), "--snapshot-out", folder.resolve("no/x").toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("cannot write");
  }

  /** The account after the rule was made; the bindings are written beside it. */
  private Path applied(String path) throws IOException {
    Path out = folder.resolve("after.yaml");
    CommandRun run =
        apply(
            ingress(path),
            account(),
            "--snapshot-out",
            out.toString(),
            "--bindings-out",
            bindings().toString());
    assertThat(run.exitCode()).as("%s%s", run.out(), run.err()).isZero();
    return out;
  }

  private Path bindings() {
    return folder.resolve("bindings.yaml");
  }

  private Path saved(Path manifests, Path account, String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("-o", "json"));
    args.addAll(List.of(more));
    return write("plan.json", plan(manifests, account, args.toArray(String[]::new)).out());
  }

  private static CommandRun plan(Path manifests, Path account, String... more) {
    return run("plan", manifests, account, more);
  }

  private static CommandRun apply(Path manifests, Path account, String... more) {
    return run("apply", manifests, account, more);
  }

  private static CommandRun run(String command, Path manifests, Path account, String... more) {
    return CommandRun.of(
        Stream.concat(
                Stream.of(
                    command,
                    "-f",
                    SHARED.resolve("cluster.yaml").toString(),
                    "-f",
                    manifests.toString(),
                    "--cluster-name=demo",
                    "--aws-snapshot",
                    account.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static Path account() {
    return SHARED.resolve("account.yaml");
  }

  private Path ingress(String path) throws IOException {
    return write("ingress.yaml", ingressText("web", path));
  }

  private static String ingressText(String name, String path) {
    return """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata: {name: %s, namespace: shop}
    spec:
      ingressClassName: alb
      rules:
        - http:
            paths:
              - {path: %s, pathType: Exact, backend: {service: {name: web, port: {number: 80}}}}
    """
        .formatted(name, path);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
