package io.albedo.controller.groups;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.groups.testing.GroupBench;
import io.albedo.controller.groups.testing.Shop;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cluster.StatusAddress;
import io.albedo.model.plan.OperationResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupLoopTest {

  private final GroupBench bench = new GroupBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private static String ingress(String name, String annotations, String path, String service) {
    return """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata:
      name: %s
      namespace: shop
      annotations: {%s}
    spec:
      ingressClassName: alb
      rules: [{http: {paths: [{path: %s, pathType: Prefix, backend: {service: {name: %s, port: {number: 80}}}}]}}]
    ---
    """
        .formatted(name, annotations, path, service);
  }

  private static String grouped(String name, String path) {
    return ingress(name, "alb.ingress.kubernetes.io/group.name: edge", path, "web");
  }

  private boolean isPublished(String ingress) {
    return !bench.cluster().ingress(ingress).statusAddresses().isEmpty();
  }

  private void served(String... ingresses) {
    bench.cluster().apply(Shop.CLASS + Shop.service("web") + String.join("", ingresses));
    bench.start();
    bench.until("an address", () -> isPublished("shop/web"));
  }

  @Test
  void anIngressIsHeldServedAndToldItsAddress() {
    served(ingress("web", "", "/", "web"));

    assertThat(bench.cluster().ingress("shop/web").finalizers())
        .containsExactly("ingress.k8s.aws/resources");
    assertThat(bench.cluster().ingress("shop/web").statusAddresses())
        .containsExactly(
            StatusAddress.of(
                bench.cloud().world().cloud().loadBalancers().getFirst().dnsName(), List.of(80)));
  }

  @Test
  void aSecondPassAsksNobody() {
    served(ingress("web", "", "/", "web"));

    assertThat(bench.passes().size()).isGreaterThan(1);
    assertThat(bench.looks()).isEqualTo(1);
  }

  @Test
  void forAnIngressOfSomebodyElseAwsIsNotAsked() {
    served(ingress("web", "", "/", "web"));
    bench.forget();

    bench.cluster().apply(ingress("other", "", "/", "web").replace("alb\n", "nginx\n"));
    bench.until("a pass", () -> !bench.passes().isEmpty());

    assertThat(bench.looks()).isZero();
  }

  @Test
  void anEditOfOneGroupTouchesNoOther() {
    served(ingress("web", "", "/", "web"), ingress("other", "", "/", "web"));
    bench.until("both", () -> isPublished("shop/other"));
    bench.forget();

    bench.cluster().apply(ingress("other", "", "/more", "web"));
    bench.until("the edit", () -> !bench.operations().isEmpty());

    assertThat(bench.passes()).extracting(p -> p.slice().key()).containsOnly("shop/other");
  }

  @Test
  void whatAnIngressLeavesIsRemovedBeforeItGoes() {
    served(ingress("web", "", "/", "web"));

    bench.cluster().delete("shop/web");
    bench.until("the end", () -> bench.cluster().state().ingresses().isEmpty());

    assertThat(bench.cloud().world().cloud().loadBalancers()).isEmpty();
    assertThat(bench.cloud().world().cloud().targetGroups()).isEmpty();
    assertThat(bench.cloud().bindings()).isEmpty();
  }

  @Test
  void aMemberThatLeavesASharedGroupIsReleasedAndTheOthersStay() {
    served(grouped("web", "/"), grouped("b", "/b"));
    bench.until("both", () -> isPublished("shop/b"));

    bench.cluster().delete("shop/b");
    bench.until("the end", () -> bench.cluster().state().ingresses().size() == 1);

    assertThat(bench.cloud().world().cloud().rules()).hasSize(1);
  }

  @Test
  void aMemberThatBreaksIsServedInItsLastGoodForm() {
    served(grouped("web", "/"), grouped("b", "/b"));
    bench.until("both", () -> isPublished("shop/b"));
    bench.forget();

    bench
        .cluster()
        .apply(
            ingress(
                "b",
                "alb.ingress.kubernetes.io/group.name: edge,"
                    + " alb.ingress.kubernetes.io/target-type: lambda",
                "/elsewhere",
                "web"));
    bench.cluster().apply(grouped("web", "/new"));
    bench.until(
        "the good member",
        () -> bench.operations().stream().anyMatch(title -> title.contains("/new")));

    assertThat(bench.operations()).noneMatch(title -> title.contains("/elsewhere"));
    assertThat(bench.cluster().state().lastGoodIngresses()).hasSize(2);
  }

  @Test
  void whatIsFoundIsToldThoughNothingElseIsWanted() {
    served(grouped("web", "/"), grouped("b", "/b"));
    bench.until("both", () -> isPublished("shop/b"));

    for (String mistake :
        List.of("target-type: lambda", "target-type: cloud", "lisen-ports: ports")) {
      bench
          .cluster()
          .apply(
              ingress(
                  "b",
                  "alb.ingress.kubernetes.io/group.name: edge, alb.ingress.kubernetes.io/"
                      + mistake,
                  "/b",
                  "web"));
      bench.until(mistake, () -> isTold(mistake.split(": ")));
    }
  }

  private boolean isTold(String... words) {
    return bench.passes().stream()
        .flatMap(pass -> pass.plan().diagnostics().stream())
        .anyMatch(finding -> Stream.of(words).allMatch(word -> finding.toString().contains(word)));
  }

  @Test
  void theLastGoodFormOutlivesTheController() {
    served(grouped("web", "/"), grouped("b", "/b"));
    bench.until("both", () -> isPublished("shop/b"));
    bench
        .cluster()
        .apply(
            ingress(
                "b",
                "alb.ingress.kubernetes.io/group.name: edge,"
                    + " alb.ingress.kubernetes.io/target-type: lambda",
                "/elsewhere",
                "web"));
    bench.settle();
    bench.forget();

    bench.restart();
    bench.until("a look", () -> bench.looksAtAll() > 0);

    assertThat(bench.operations()).isEmpty();
    assertThat(bench.cloud().world().cloud().rules()).hasSize(2);
  }

  @Test
  void aRestartLooksAtAllGroupsAtOnceAndDoesNothing() {
    served(ingress("web", "", "/", "web"), ingress("other", "", "/", "web"), grouped("b", "/b"));
    bench.until("all", () -> isPublished("shop/b") && isPublished("shop/other"));
    bench.forget();

    bench.restart();
    bench.until("a look", () -> bench.looksAtAll() > 0);

    assertThat(bench.looks()).isZero();
    assertThat(bench.operations()).isEmpty();
  }

  @Test
  void whereNobodyCanLookAtAllEachGroupIsLookedAtByItself() {
    served(ingress("web", "", "/", "web"), ingress("other", "", "/", "web"));
    bench.until("both", () -> isPublished("shop/other"));
    bench.forget();
    bench.blind();

    bench.restart();

    bench.until("both", () -> bench.looks() == 2);
    assertThat(bench.operations()).isEmpty();
  }

  @Test
  void whatSomebodyChangesInAwsIsPutRightAtTheNextLook() {
    served(ingress("web", "", "/", "web"));
    bench.restart(Duration.ofMillis(300));
    bench.until("a look", () -> bench.looksAtAll() > 0);
    bench.forget();

    var rule = bench.cloud().world().cloud().rules().getFirst();
    bench.vandalize(cloud -> CloudState.builder().from(cloud).rules(List.of()).build());
    bench.until("a rule", () -> !bench.cloud().world().cloud().rules().isEmpty());

    assertThat(bench.operations()).hasSize(1);
    assertThat(bench.cloud().world().cloud().rules().getFirst().spec().conditions())
        .isEqualTo(rule.spec().conditions());
  }

  @Test
  void aRefusalIsTriedAgain() {
    AtomicInteger refusals = new AtomicInteger();
    bench.breakBy(
        operation ->
            operation.call().api().endsWith("CreateListener") && refusals.getAndIncrement() == 0
                ? Optional.of(new OperationResult.Failed(new CloudFailure("Throttling", "slow")))
                : Optional.empty());
    served(ingress("web", "", "/", "web"));

    assertThat(refusals).hasValue(2);
    assertThat(bench.cloud().world().cloud().loadBalancers()).hasSize(1);
  }

  @Test
  void whileAWriteFailsTheIngressIsNotReleased() {
    served(ingress("web", "", "/", "web"));
    AtomicInteger refusals = new AtomicInteger();
    bench.breakBy(
        operation ->
            operation.call().api().endsWith("DeleteLoadBalancer")
                ? refused(refusals)
                : Optional.empty());

    bench.cluster().delete("shop/web");
    bench.await("refusals", () -> refusals.get() > 1);

    assertThat(bench.cluster().ingress("shop/web").finalizers()).isNotEmpty();
    bench.mend();
    bench.until("the end", () -> bench.cluster().state().ingresses().isEmpty());
  }

  @Test
  void whatAwsLacksIsLookedForAgain() {
    bench
        .cluster()
        .apply(
            Shop.CLASS
                + Shop.service("web")
                + ingress(
                        "web",
                        "alb.ingress.kubernetes.io/listen-ports: '[{\"HTTPS\":443}]'",
                        "/",
                        "web")
                    .replace("rules: [{http", "rules: [{host: shop.example.com, http"));
    bench.start();
    bench.await("a pass", () -> bench.passes().stream().anyMatch(p -> !p.isDone()));

    bench.vandalize(GroupLoopTest::withCertificate);

    bench.until("an address", () -> isPublished("shop/web"));
  }

  private static CloudState withCertificate(CloudState cloud) {
    Certificate issued =
        new Certificate(
            new Arn("arn:aws:acm:local:000000000000:certificate/1"),
            "ISSUED",
            List.of("shop.example.com"),
            Optional.empty());
    return CloudState.builder()
        .from(cloud)
        .facts(
            AccountFacts.builder()
                .from(cloud.facts().orElseThrow())
                .addCertificates(issued)
                .build())
        .build();
  }

  @Test
  void whatIsProtectedKeepsItsIngressHoweverOftenItIsLookedAt() {
    served(ingress("web", "", "/", "web"));
    protect("true");

    bench.cluster().delete("shop/web");
    bench.await("tries", () -> bench.passes().stream().filter(p -> !p.isDone()).count() > 1);
    bench.forget();
    bench.restart();
    bench.await("tries", () -> bench.passes().stream().filter(p -> !p.isDone()).count() > 1);

    assertThat(bench.cluster().ingress("shop/web").finalizers()).isNotEmpty();
    assertThat(bench.cloud().world().cloud().loadBalancers()).hasSize(1);
  }

  private void protect(String value) {
    bench.vandalize(
        cloud -> {
          ObservedLoadBalancer present = cloud.loadBalancers().getFirst();
          return CloudState.builder()
              .from(cloud)
              .loadBalancers(
                  List.of(
                      new ObservedLoadBalancer(
                          present.arn(),
                          present.dnsName(),
                          present.vpc(),
                          present.state(),
                          LoadBalancer.builder()
                              .from(present.spec())
                              .attributes(
                                  present
                                      .spec()
                                      .attributes()
                                      .with("deletion_protection.enabled", value))
                              .build())))
              .build();
        });
  }

  private static Optional<OperationResult> refused(AtomicInteger count) {
    count.incrementAndGet();
    return Optional.of(new OperationResult.Failed(new CloudFailure("Refused", "no")));
  }

  @Test
  void groupsThatFindTheSharedSecurityGroupMissingAtOnceMakeOne() {
    served(
        ingress("web", "", "/", "web"),
        ingress("a", "", "/", "web"),
        ingress("b", "", "/", "web"),
        ingress("c", "", "/", "web"));
    bench.until(
        "all", () -> isPublished("shop/a") && isPublished("shop/b") && isPublished("shop/c"));

    assertThat(
            bench.cloud().world().cloud().securityGroups().stream()
                .filter(group -> group.spec().name().contains("traffic")))
        .hasSize(1);
  }

  @Test
  void anIngressThatMovesIsServedByItsNewGroupBeforeTheOldOneForgetsIt() {
    served(grouped("web", "/"), grouped("b", "/b"));
    bench.until("both", () -> isPublished("shop/b"));
    bench.forget();

    bench.cluster().apply(ingress("b", "", "/b", "web"));
    bench.until(
        "the move",
        () ->
            bench
                .cluster()
                .ingress("shop/b")
                .finalizers()
                .equals(Set.of("ingress.k8s.aws/resources")));

    List<String> done = bench.operations();
    int made = indexOf(done, "create rule 80:1");
    int gone = indexOf(done, "delete rule");
    assertThat(made).isBetween(0, gone - 1);
  }

  private static int indexOf(List<String> titles, String part) {
    return titles.indexOf(
        titles.stream().filter(title -> title.contains(part)).findFirst().orElse(""));
  }

  /** The look at all takes minutes where there are many groups. */
  @Test
  void anEditDoesNotWaitForTheLookAtAll() {
    served(ingress("web", "", "/", "web"), ingress("api", "", "/", "web"));
    bench.stop();
    bench.forget();
    bench.holdLooksAtAll();
    bench.begin(Duration.ofHours(10));
    bench.await("a look", () -> bench.looksAtAll() > 0);

    bench.cluster().apply(ingress("web", "", "/new", "web"));
    bench.await("the edit", () -> bench.operations().contains("create rule 80:1: /new, /new/*"));
    assertThat(bench.looks()).isEqualTo(1);

    bench.letLooksAtAll();
    bench.settle();
  }

  @Test
  void manyNewGroupsShareLooksAndAllAreServed() {
    bench.narrow();
    StringBuilder manifests = new StringBuilder(Shop.SURROUNDINGS);
    for (int i = 0; i < 120; i++) {
      manifests.append(ingress("web-" + i, "", "/", "web"));
    }
    bench.slowly(Duration.ofMillis(100));
    bench.cluster().apply(manifests.toString());
    bench.start();
    bench.await(
        "all addresses",
        Duration.ofMinutes(1),
        () ->
            bench.cluster().state().ingresses().values().stream()
                .noneMatch(ingress -> ingress.statusAddresses().isEmpty()));
    bench.settle();

    assertThat(bench.looks()).isLessThan(60);
    assertThat(bench.madeTwice()).filteredOn(t -> t.startsWith("create load balancer")).isEmpty();
  }
}
