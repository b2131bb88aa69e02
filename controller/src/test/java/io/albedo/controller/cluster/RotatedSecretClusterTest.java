package io.albedo.controller.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.cluster.testing.RunningController;
import io.albedo.controller.cluster.testing.RunningController.Account;
import io.albedo.controller.cluster.testing.ShopCluster;
import io.albedo.controller.groups.testing.Shop;
import io.albedo.k8s.testing.Eventually;
import io.albedo.k8s.testing.KubeIt;
import io.albedo.k8s.testing.TestCluster;
import io.albedo.model.alb.Action;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client secret is changed in its Secret; AWS does not tell which one it has. */
@KubeIt
class RotatedSecretClusterTest {

  private final TestCluster cluster = TestCluster.open();
  private final ShopCluster shop = new ShopCluster(cluster);
  private final Account account = new Account().discreet();
  private RunningController controller;

  @BeforeEach
  void serve() {
    cluster.apply(ShopCluster.SURROUNDINGS);
    secret("old");
    cluster.apply(Shop.login("NS", "NS"));
    controller = new RunningController(cluster, account);
    Eventually.holds(() -> assertThat(shop.addresses("web")).hasSize(1));
    Eventually.holds(() -> assertThat(remembered()).contains("login="));
    account.forget();
  }

  @AfterEach
  void close() {
    controller.close();
    cluster.close();
  }

  private void secret(String client) {
    cluster.apply(Shop.client("NS", client));
  }

  private Set<String> secretsInAws() {
    return account.state().rules().stream()
        .flatMap(rule -> rule.spec().actions().stream())
        .flatMap(
            action ->
                action instanceof Action.AuthenticateOidc login
                    ? Stream.of(login.clientSecret().reveal())
                    : Stream.empty())
        .collect(Collectors.toSet());
  }

  /** What is noted of the Ingress in the cluster. */
  private String remembered() {
    return cluster
        .client()
        .genericKubernetesResources("apps/v1", "ControllerRevision")
        .inNamespace(cluster.namespace())
        .list()
        .getItems()
        .stream()
        .map(revision -> String.valueOf(revision.getAdditionalProperties().get("data")))
        .collect(Collectors.joining());
  }

  @Test
  void itReachesAwsWhileTheControllerRuns() {
    secret("new");

    Eventually.holds(() -> assertThat(secretsInAws()).containsExactly("new"));
    assertThat(account.titles()).hasSize(1).allMatch(title -> title.startsWith("change rule"));
  }

  @Test
  void itReachesAwsThoughNoControllerRanAtThatTime() {
    controller.close();
    secret("new");
    controller = new RunningController(cluster, account);

    Eventually.holds(() -> assertThat(secretsInAws()).containsExactly("new"));
    assertThat(account.titles()).hasSize(1).allMatch(title -> title.startsWith("change rule"));
  }

  @Test
  void nothingIsSentByANewControllerIfNothingHasChanged() {
    controller.close();
    controller = new RunningController(cluster, account);

    Eventually.holds(() -> assertThat(account.looks()).isPositive());
    Eventually.holds(() -> assertThat(controller.isQuiet()).isTrue());
    assertThat(account.titles()).isEmpty();
  }

  @Test
  void whatIsNotedTellsNothingOfTheSecret() {
    assertThat(remembered()).contains("login=").doesNotContain("clientSecret", "old");
  }
}
