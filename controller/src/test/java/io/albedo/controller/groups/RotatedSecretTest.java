package io.albedo.controller.groups;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.groups.testing.GroupBench;
import io.albedo.controller.groups.testing.Shop;
import io.albedo.model.alb.Action;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client secret of a log-in is another one; AWS tells nobody which one it has. */
class RotatedSecretTest {

  private final GroupBench bench = new GroupBench().discreet();

  @AfterEach
  void close() {
    bench.close();
  }

  private static String secret(String client) {
    return Shop.client("shop", client);
  }

  /** As an API server has it, which counts versions. */
  private static String secret(String client, int version) {
    return secret(client).replace("login,", "login, resourceVersion: '" + version + "',");
  }

  private void served(String secret) {
    bench.cluster().apply(Shop.CLASS + Shop.service("web") + secret + Shop.login("shop", "alb"));
    bench.start();
    bench.until(
        "an address", () -> !bench.cluster().ingress("shop/web").statusAddresses().isEmpty());
    bench.forget();
  }

  private Set<String> secretsInAws() {
    return bench.cloud().world().cloud().rules().stream()
        .flatMap(rule -> rule.spec().actions().stream())
        .flatMap(
            action ->
                action instanceof Action.AuthenticateOidc login
                    ? Stream.of(login.clientSecret().reveal())
                    : Stream.empty())
        .collect(Collectors.toSet());
  }

  private void restartedWith(String secret) {
    bench.stop();
    bench.forget();
    bench.cluster().apply(secret);
    bench.begin(Duration.ofHours(10));
    bench.until("a look", () -> bench.looksAtAll() > 0 && !bench.passes().isEmpty());
  }

  @Test
  void aNewSecretIsSentOnce() {
    served(secret("old"));

    bench.cluster().apply(secret("new"));
    bench.until("the secret", () -> !bench.operations().isEmpty());
    bench.cluster().apply(Shop.service("other"));
    bench.settle();

    assertThat(bench.operations()).hasSize(1).allMatch(title -> title.startsWith("change rule"));
    assertThat(secretsInAws()).containsExactly("new");
  }

  @Test
  void thePlanSaysWhyAndNotWhat() {
    served(secret("old"));

    bench.cluster().apply(secret("new-secret-text"));
    bench.until("the secret", () -> !bench.operations().isEmpty());

    assertThat(bench.passes())
        .flatExtracting(pass -> pass.plan().groups())
        .flatExtracting(group -> group.operations())
        .extracting(Operation::reason)
        .containsExactly("the client secret has changed");
    assertThat(bench.passes().toString()).doesNotContain("new-secret-text");
  }

  @Test
  void theSameSecretWrittenAgainIsNothing() {
    served(secret("old", 1));

    bench.cluster().apply(secret("old", 2));
    bench.settle();

    assertThat(bench.operations()).isEmpty();
  }

  @Test
  void aNewSecretThatAwsRefusedIsSentAgain() {
    served(secret("old"));
    CloudFailure throttled = new CloudFailure("Throttling", "Rate exceeded");
    bench.breakBy(operation -> Optional.of(new OperationResult.Failed(throttled)));

    bench.cluster().apply(secret("new"));
    bench.await("a try", () -> !bench.operations().isEmpty());
    bench.mend();
    bench.later(Duration.ofMinutes(1));
    bench.until("the secret", () -> secretsInAws().contains("new"));

    assertThat(secretsInAws()).containsExactly("new");
  }

  @Test
  void whoseFateIsUnknownIsSentAgainThoughTheOldSecretIsBack() {
    served(secret("old"));
    bench.breakBy(
        operation -> {
          if (operation.call() instanceof Call.ModifyRule) {
            bench.cloud().execute(operation);
          }
          return Optional.of(new OperationResult.Unknown("no answer"));
        });

    bench.cluster().apply(secret("new"));
    bench.await("a try", () -> secretsInAws().contains("new"));
    bench.mend();
    bench.cluster().apply(secret("old"));
    bench.later(Duration.ofMinutes(1));
    bench.until("the old secret", () -> secretsInAws().contains("old"));

    assertThat(secretsInAws()).containsExactly("old");
  }

  @Test
  void aControllerThatStartsAnewSendsNothingWhileTheSecretIsTheSame() {
    served(secret("old", 1));

    restartedWith(secret("old", 1));

    assertThat(bench.operations()).isEmpty();
    assertThat(bench.cluster().writes()).filteredOn(w -> w.startsWith("remember")).hasSize(1);
  }

  @Test
  void aSecretThatChangedWhileNobodyActedIsSentOnce() {
    served(secret("old", 1));

    restartedWith(secret("new", 2));
    assertThat(bench.operations()).hasSize(1).allMatch(title -> title.startsWith("change rule"));
    assertThat(secretsInAws()).containsExactly("new");

    restartedWith(secret("new", 2));
    assertThat(bench.operations()).isEmpty();
  }

  @Test
  void whatIsFoundWithoutANoteIsTakenToBeRight() {
    served(secret("old"));

    restartedWith(secret("old", 7));

    assertThat(bench.operations()).isEmpty();
  }

  @Test
  void theNoteHoldsVersionsAndNothingOfTheSecret() {
    served(secret("old-secret-text", 1));

    assertThat(bench.cluster().state().lastGoodIngresses().get(new ObjectName("shop", "web")))
        .satisfies(
            form ->
                assertThat(form.annotations())
                    .containsEntry("albedo.io/client-secret-versions", "login=1"));
    assertThat(
            List.of(
                bench.cluster().ingress("shop/web"),
                bench.cluster().state().lastGoodIngresses().values()))
        .noneMatch(object -> object.toString().contains("old-secret-text"));
    assertThat(bench.cluster().ingress("shop/web").annotations())
        .doesNotContainKey("albedo.io/client-secret-versions");
  }

  @Test
  void aBrokenIngressThatIsAloneIsNotReplacedByItsNote() {
    served(secret("old", 1));

    bench
        .cluster()
        .apply(Shop.login("shop", "alb").replace("auth-type: oidc", "auth-type: nonsense"));
    bench.settle();

    assertThat(bench.operations()).isEmpty();
    assertThat(bench.passes())
        .flatExtracting(pass -> pass.plan().groups())
        .flatExtracting(group -> group.standIns())
        .isEmpty();
  }
}
