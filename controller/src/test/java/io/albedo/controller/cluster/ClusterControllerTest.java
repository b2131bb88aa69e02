package io.albedo.controller.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.cluster.testing.RunningController;
import io.albedo.controller.cluster.testing.RunningController.Account;
import io.albedo.controller.cluster.testing.ShopCluster;
import io.albedo.k8s.lease.LeaseSettings;
import io.albedo.k8s.testing.Eventually;
import io.albedo.k8s.testing.KubeIt;
import io.albedo.k8s.testing.TestCluster;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cluster.ObjectName;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A cluster, an account, and a controller between them. */
@KubeIt
class ClusterControllerTest {

  private final TestCluster cluster = TestCluster.open();
  private final ShopCluster shop = new ShopCluster(cluster);
  private final Account account = new Account();
  private final List<RunningController> controllers = new ArrayList<>();

  @AfterEach
  void close() {
    controllers.forEach(RunningController::close);
    cluster.close();
  }

  private RunningController start() {
    RunningController controller = new RunningController(cluster, account);
    controllers.add(controller);
    return controller;
  }

  private RunningController compete(String holder) {
    RunningController controller =
        new RunningController(
            cluster,
            account,
            Optional.of(
                new LeaseSettings(
                    new ObjectName(cluster.namespace(), "leader"),
                    holder,
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(200))));
    controllers.add(controller);
    return controller;
  }

  private void end(RunningController controller) {
    controllers.remove(controller);
    controller.close();
  }

  private void ingress(String name, String annotations, String path) {
    cluster.apply(
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: %s, namespace: NS, annotations: {%s}}
        spec:
          ingressClassName: NS
          rules: [{http: {paths: [{path: %s, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]
        """
            .formatted(name, annotations, path));
  }

  private void edit(String name, UnaryOperator<Ingress> edit) {
    shop.resource(name).edit(edit);
  }

  private void annotate(String name, String key, String value) {
    edit(
        name,
        ingress -> {
          ingress.getMetadata().getAnnotations().put(key, value);
          return ingress;
        });
  }

  private void published(String name) {
    Eventually.holds(() -> assertThat(shop.addresses(name)).hasSize(1));
  }

  private void quiet(RunningController controller) {
    int[] looks = {-1};
    Eventually.holds(
        () -> {
          assertThat(controller.isQuiet()).isTrue();
          int now = account.operations().size();
          boolean same = looks[0] == now;
          looks[0] = now;
          assertThat(same).isTrue();
        });
  }

  @Test
  void anIngressGetsItsLoadBalancerAndItsAddress() {
    cluster.apply(ShopCluster.SURROUNDINGS);
    ingress("web", "", "/");
    start();
    published("web");

    assertThat(shop.ingress("web").getMetadata().getFinalizers())
        .containsExactly("ingress.k8s.aws/resources");
    assertThat(account.state().loadBalancers().getFirst().dnsName())
        .isEqualToIgnoringCase(shop.addresses("web").getFirst());
  }

  @Test
  void deletionLeavesNothingInAwsAndNoFinalizer() {
    cluster.apply(ShopCluster.SURROUNDINGS);
    ingress("web", "", "/");
    start();
    published("web");

    cluster.delete("networking.k8s.io/v1", "Ingress", Optional.of(cluster.namespace()), "web");
    Eventually.holds(
        () ->
            assertThat(
                    cluster
                        .client()
                        .network()
                        .v1()
                        .ingresses()
                        .inNamespace(cluster.namespace())
                        .list()
                        .getItems())
                .isEmpty());

    Eventually.holds(() -> assertThat(account.state().securityGroups()).isEmpty());
    assertThat(account.state().loadBalancers()).isEmpty();
    assertThat(account.state().targetGroups()).isEmpty();
    assertThat(bindings()).isEmpty();
  }

  private List<String> bindings() {
    return cluster
        .client()
        .genericKubernetesResources("elbv2.k8s.aws/v1beta1", "TargetGroupBinding")
        .inNamespace(cluster.namespace())
        .list()
        .getItems()
        .stream()
        .map(binding -> binding.getMetadata().getName())
        .toList();
  }

  @Test
  void podsBecomeTargetsAndLeaveAgain() {
    cluster.apply(ShopCluster.SURROUNDINGS);
    pods("10.0.1.1", "10.0.1.2");
    ingress("web", "alb.ingress.kubernetes.io/target-type: ip", "/");
    start();
    published("web");
    Eventually.holds(() -> assertThat(targets()).containsExactlyInAnyOrder("10.0.1.1", "10.0.1.2"));

    pods("10.0.1.2", "10.0.1.3");
    Eventually.holds(() -> assertThat(targets()).contains("10.0.1.3").doesNotContain("10.0.1.1"));
  }

  private List<String> targets() {
    return account.state().targets().values().stream()
        .flatMap(List::stream)
        .filter(target -> !target.isDraining())
        .map(ObservedTarget::id)
        .toList();
  }

  private void pods(String... addresses) {
    StringBuilder endpoints = new StringBuilder();
    for (String address : addresses) {
      String name = "web-" + address.replace('.', '-');
      cluster.apply(
          """
          apiVersion: v1
          kind: Pod
          metadata: {name: %s, namespace: NS, labels: {app: web}}
          spec: {nodeName: node-1, containers: [{name: web, image: web, ports: [{containerPort: 8080}]}]}
          """
              .formatted(name));
      cluster.applyStatus(
          """
          apiVersion: v1
          kind: Pod
          metadata: {name: %s, namespace: NS}
          status: {podIP: %s, conditions: [{type: ContainersReady, status: "True"}, {type: Ready, status: "True"}]}
          """
              .formatted(name, address));
      endpoints.append(
          "{addresses: [%s], conditions: {ready: true}, targetRef: {kind: Pod, name: %s, namespace: NS}},"
              .formatted(address, name));
    }
    cluster.apply(
        """
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: {name: web-1, namespace: NS, labels: {kubernetes.io/service-name: web}}
        addressType: IPv4
        ports: [{name: "", port: 8080, protocol: TCP}]
        endpoints: [%s]
        """
            .formatted(endpoints));
  }

  @Test
  void aNewControllerWritesNothing() {
    cluster.apply(ShopCluster.SURROUNDINGS);
    ingress("web", "", "/");
    RunningController first = start();
    published("web");
    quiet(first);
    end(first);
    account.forget();

    RunningController second = start();
    Eventually.holds(() -> assertThat(account.looks()).isPositive());
    quiet(second);

    assertThat(account.operations()).isEmpty();
  }

  @Test
  void aBrokenMemberKeepsItsLastGoodRulesAlsoAcrossARestart() {
    String group = "alb.ingress.kubernetes.io/group.name: edge-NS";
    cluster.apply(ShopCluster.SURROUNDINGS);
    ingress("web", group, "/");
    ingress("other", group, "/other");
    RunningController first = start();
    published("web");
    published("other");
    quiet(first);

    annotate("other", "alb.ingress.kubernetes.io/target-type", "lambda");
    quiet(first);
    end(first);
    account.forget();
    RunningController second = start();
    annotate("web", "alb.ingress.kubernetes.io/healthcheck-path", "/healthy");
    Eventually.holds(
        () -> assertThat(account.titles()).anyMatch(title -> title.contains("target group")));
    quiet(second);

    assertThat(account.state().rules()).hasSize(2);
    assertThat(account.titles()).noneMatch(title -> title.contains("delete"));
  }

  @Test
  void aBrokenIngressIsToldWhatIsWrong() {
    cluster.apply(ShopCluster.SURROUNDINGS);
    ingress("web", "alb.ingress.kubernetes.io/target-type: lambda", "/");
    start();

    Eventually.holds(
        () ->
            assertThat(
                    cluster
                        .client()
                        .v1()
                        .events()
                        .inNamespace(cluster.namespace())
                        .list()
                        .getItems())
                .anySatisfy(
                    event -> {
                      assertThat(event.getReason()).isEqualTo("FailedBuildModel");
                      assertThat(event.getMessage()).contains("target-type", "lambda");
                    }));
  }

  @Test
  void ofTwoControllersOneActsAndTheOtherTakesOver() {
    cluster.apply(ShopCluster.SURROUNDINGS);
    ingress("web", "", "/");
    RunningController first = compete("first");
    Eventually.holds(() -> assertThat(first.acts()).isTrue());
    RunningController second = compete("second");
    published("web");
    quiet(first);
    assertThat(second.acts()).isFalse();
    account.forget();

    end(first);
    Eventually.holds(() -> assertThat(second.acts()).isTrue());
    Eventually.holds(() -> assertThat(account.looks()).isPositive());
    quiet(second);

    assertThat(account.operations()).isEmpty();
  }
}
