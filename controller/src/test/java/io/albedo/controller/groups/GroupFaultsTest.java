package io.albedo.controller.groups;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.groups.testing.GroupBench;
import io.albedo.controller.groups.testing.Shop;
import io.albedo.controller.groups.testing.Standing;
import io.albedo.controller.testing.Poison;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressClass;
import io.albedo.model.cluster.Namespace;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.StatusAddress;
import io.albedo.planner.simulate.World;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an Ingress needs goes away, or is changed by hand. */
class GroupFaultsTest {

  private static final String SERVICE = Shop.service("web");

  private final GroupBench bench = new GroupBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private static String ingress(String className, String path) {
    return """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata: {name: web, namespace: shop}
    spec:
      ingressClassName: %s
      rules: [{http: {paths: [{path: %s, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]
    ---
    """
        .formatted(className, path);
  }

  private void served() {
    bench.cluster().apply(Shop.CLASS + SERVICE + ingress("alb", "/"));
    bench.start();
    bench.until("an address", this::isPublished);
    bench.forget();
  }

  private boolean isPublished() {
    return !bench.cluster().ingress("shop/web").statusAddresses().isEmpty();
  }

  private boolean isGone() {
    return bench.cluster().state().ingresses().isEmpty();
  }

  private void withoutClasses() {
    bench
        .cluster()
        .change(
            cluster ->
                ClusterState.builder()
                    .from(cluster)
                    .ingressClasses(new TreeMap<String, IngressClass>())
                    .build());
  }

  private void withoutServices() {
    bench
        .cluster()
        .change(
            cluster ->
                ClusterState.builder()
                    .from(cluster)
                    .services(new TreeMap<ObjectName, Service>())
                    .build());
  }

  @Test
  void aClassThatDoesNotExistIsNobodysAndNothingHappens() {
    bench.cluster().apply(Shop.CLASS + SERVICE + ingress("nginx", "/"));
    bench.start();
    bench.until("a look", () -> bench.looksAtAll() > 0);

    assertThat(bench.operations()).isEmpty();
    assertThat(bench.cluster().writes()).isEmpty();
  }

  @Test
  void aClassThatIsDeletedWhileUsedTakesNothingWithIt() {
    served();
    World before = bench.cloud().world();

    withoutClasses();
    bench.settle();

    assertThat(bench.operations()).isEmpty();
    assertThat(bench.cloud().world()).isEqualTo(before);
    assertThat(bench.cluster().ingress("shop/web").finalizers()).hasSize(1);
  }

  @Test
  void whenTheClassIsBackEditsGoOn() {
    served();
    withoutClasses();
    bench.settle();

    bench.cluster().apply(ingress("alb", "/new"));
    bench.settle();
    assertThat(bench.operations()).isEmpty();
    bench.cluster().apply(Shop.CLASS);
    bench.until("the edit", () -> !bench.operations().isEmpty());

    assertThat(bench.operations()).contains("create rule 80:1: /new, /new/*");
    assertThat(bench.cloud().world().cloud().rules()).hasSize(1);
  }

  @Test
  void anIngressWithoutItsClassCanStillBeDeleted() {
    served();
    withoutClasses();
    bench.settle();

    bench.cluster().delete("shop/web");
    bench.until("the end", this::isGone);

    assertThat(bench.cloud().world().cloud().loadBalancers()).isEmpty();
  }

  /** As with aws-load-balancer-controller, whose flag for this is on by default. */
  @Test
  void requestsForAServiceThatIsGoneAreAnsweredUntilItIsBack() {
    served();
    World before = bench.cloud().world();

    withoutServices();
    bench.until("no target group", () -> bench.cloud().world().cloud().targetGroups().isEmpty());
    assertThat(bench.cloud().world().cloud().rules())
        .allSatisfy(
            rule -> assertThat(rule.spec().actions().toString()).contains("FixedResponse[", "503"));

    bench.cluster().apply(SERVICE);
    bench.until("a target group", () -> !bench.cloud().world().cloud().targetGroups().isEmpty());
    assertThat(Standing.of(bench).differences(Standing.madeAnew(bench))).isEmpty();
    assertThat(bench.cloud().world().cloud().loadBalancers())
        .isEqualTo(before.cloud().loadBalancers());
  }

  @Test
  void aServiceThatIsMissingIsNamed() {
    served();
    withoutServices();
    bench.settle();

    assertThat(bench.passes())
        .flatExtracting(pass -> pass.plan().diagnostics())
        .anySatisfy(finding -> assertThat(finding.message()).contains("services", "web"));
  }

  @Test
  void aNamespaceThatIsDeletedLeavesNothing() {
    bench
        .cluster()
        .apply(
            """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
            ---
            """);
    served();

    withoutServices();
    bench.cluster().delete("shop/web");
    bench
        .cluster()
        .change(
            cluster ->
                ClusterState.builder()
                    .from(cluster)
                    .namespaces(new TreeMap<String, Namespace>())
                    .build());
    bench.until("the end", this::isGone);

    assertThat(bench.cloud().world().cloud().loadBalancers()).isEmpty();
    assertThat(bench.cloud().bindings()).isEmpty();
  }

  @Test
  void aBindingDeletedByHandIsMadeAgain() {
    served();
    var name = bench.cloud().bindings().firstKey();

    bench.cloud().change(world -> new World(world.cloud(), new TreeMap<>(), world.sequence()));
    bench.until("the binding", () -> bench.cloud().bindings().containsKey(name));

    assertThat(bench.operations()).hasSize(1);
  }

  @Test
  void aStatusEditedByHandIsPutRight() {
    served();
    List<StatusAddress> right = bench.cluster().ingress("shop/web").statusAddresses();

    status(List.of(StatusAddress.of("elsewhere.example.com", List.of(80))));
    bench.until(
        "the address", () -> bench.cluster().ingress("shop/web").statusAddresses().equals(right));
    status(List.of());
    bench.until(
        "the address", () -> bench.cluster().ingress("shop/web").statusAddresses().equals(right));

    assertThat(bench.operations()).isEmpty();
    assertThat(bench.looks()).isZero();
  }

  private void status(List<StatusAddress> addresses) {
    bench
        .cluster()
        .change(
            cluster ->
                ClusterState.builder()
                    .from(cluster)
                    .putIngresses(
                        new ObjectName("shop", "web"),
                        Ingress.builder()
                            .from(bench.cluster().ingress("shop/web"))
                            .statusAddresses(addresses)
                            .build())
                    .build());
  }

  /** Somebody's load balancer is one that a planner cannot cope with, because of a bug. */
  private void poison(String group) {
    bench.vandalize(
        cloud ->
            CloudState.builder()
                .from(cloud)
                .loadBalancers(
                    cloud.loadBalancers().stream()
                        .map(lb -> lb.spec().tags().containsValue(group) ? poisoned(lb) : lb)
                        .toList())
                .build());
  }

  private static ObservedLoadBalancer poisoned(ObservedLoadBalancer lb) {
    return new ObservedLoadBalancer(
        lb.arn(),
        lb.dnsName(),
        lb.vpc(),
        lb.state(),
        Poison.in(LoadBalancer.class, lb.spec(), "attributes"));
  }

  @Test
  void aBugInOneGroupIsNoOtherGroupsBusiness() {
    bench.tolerant().narrow();
    bench.cluster().apply(ingress("alb", "/").replace("name: web,", "name: other,"));
    served();
    bench.stop();
    poison("shop/other");
    bench.cluster().apply(ingress("alb", "/new"));
    bench.begin(Duration.ofHours(10));

    bench.await("the edit", () -> bench.operations().contains("create rule 80:1: /new, /new/*"));
    bench.await("its bug", () -> bench.brokenOff() > 0);
    assertThat(bench.operations()).noneMatch(title -> title.contains("other"));
  }

  @Test
  void whoHearsOfPassesCannotBreakThem() {
    bench.cluster().apply(Shop.CLASS + SERVICE + ingress("alb", "/"));
    bench.deafen();
    bench.start();
    bench.until("an address", this::isPublished);

    assertThat(bench.operations()).doesNotHaveDuplicates();
  }
}
