package io.albedo.controller.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.cluster.testing.RunningController;
import io.albedo.controller.cluster.testing.RunningController.Account;
import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.controller.parity.testing.CaseInput;
import io.albedo.k8s.testing.Eventually;
import io.albedo.k8s.testing.KubeIt;
import io.albedo.k8s.testing.TestCluster;
import io.albedo.model.alb.OwnershipTags;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.planner.options.Options;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A few recorded cases through an API server, with all that it writes and tells. All of them are
 * tried without one in {@code RecordedCasesTest}.
 */
@KubeIt
class RecordedClusterTest {

  private final TestCluster cluster = TestCluster.open();

  @AfterEach
  void close() {
    cluster.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app-game-2048",
        "app-gateway-25-paths",
        "rule-group-order-four-members",
        "app-oidc-admin",
        "nlb-basic-defaults"
      })
  void comesStaysAndGoes(String name) {
    RecordedCase recorded = RecordedCase.named(name);
    CaseInput input = CaseInput.of(recorded);
    Account account =
        new Account(
            input.account(),
            defaults -> Options.builder().from(input.options()).targetHealthTimeoutSeconds(0));
    cluster.apply(recorded.file("cluster.yaml"));

    comes(account);
    stays(account);
    goes(account, input.account());
  }

  private void comes(Account account) {
    try (RunningController controller = new RunningController(cluster, account)) {
      Eventually.holds(() -> assertThat(ingresses()).allSatisfy(RecordedClusterTest::isDone));
      quiet(controller, account);
    }
  }

  private static void isDone(Ingress ingress) {
    assertThat(ingress.getMetadata().getFinalizers()).hasSize(1);
    assertThat(ingress.getStatus()).isNotNull();
    assertThat(ingress.getStatus().getLoadBalancer().getIngress()).isNotEmpty();
  }

  private void stays(Account account) {
    account.forget();
    try (RunningController controller = new RunningController(cluster, account)) {
      Eventually.holds(() -> assertThat(account.looks()).isPositive());
      quiet(controller, account);
      assertThat(account.operations()).isEmpty();
    }
  }

  private void goes(Account account, CloudState before) {
    try (RunningController controller = new RunningController(cluster, account)) {
      ingresses().forEach(ingress -> cluster.client().resource(ingress).delete());
      Eventually.holds(() -> assertThat(ingresses()).isEmpty());
      Eventually.holds(
          () -> {
            assertThat(account.state().loadBalancers()).isEqualTo(before.loadBalancers());
            assertThat(account.state().targetGroups()).isEqualTo(before.targetGroups());
            assertThat(ownSecurityGroups(account.state())).isEqualTo(ownSecurityGroups(before));
          });
      quiet(controller, account);
    }
    assertThat(
            cluster
                .client()
                .genericKubernetesResources("elbv2.k8s.aws/v1beta1", "TargetGroupBinding")
                .inAnyNamespace()
                .list()
                .getItems())
        .isEmpty();
  }

  /** The one that all load balancers share goes with the last of them. */
  private static List<ObservedSecurityGroup> ownSecurityGroups(CloudState state) {
    return state.securityGroups().stream()
        .filter(group -> !group.spec().tags().containsKey(OwnershipTags.SHARED_RESOURCE))
        .toList();
  }

  private List<Ingress> ingresses() {
    return cluster.client().network().v1().ingresses().inAnyNamespace().list().getItems();
  }

  private static void quiet(RunningController controller, Account account) {
    int[] operations = {-1};
    Eventually.holds(
        () -> {
          int before = operations[0];
          operations[0] = account.operations().size();
          assertThat(controller.isQuiet()).isTrue();
          assertThat(operations[0]).isEqualTo(before);
        });
  }
}
