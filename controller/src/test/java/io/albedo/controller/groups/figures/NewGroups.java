package io.albedo.controller.groups.figures;

import io.albedo.controller.groups.testing.GroupBench;
import io.albedo.controller.groups.testing.Shop;
import io.albedo.model.cluster.Ingress;
import java.time.Duration;

/** Measures how long it takes until many groups have come that are all new at once. */
final class NewGroups {

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private NewGroups() {}

  /** Prints a table; arguments are numbers of groups. */
  public static void main(String[] args) {
    System.out.println("groups, first served, half of them, all, looks, operations");
    for (String groups : args.length == 0 ? new String[] {"100", "1000"} : args) {
      measure(Integer.parseInt(groups));
    }
  }

  private static void measure(int groups) {
    StringBuilder manifests = new StringBuilder(Shop.SURROUNDINGS);
    for (int i = 0; i < groups; i++) {
      manifests.append(ingress(i));
    }
    try (GroupBench bench = new GroupBench()) {
      bench.narrow();
      bench.cluster().apply(manifests.toString());
      long began = System.nanoTime();
      bench.start();
      long first = served(bench, 1) - began;
      long half = served(bench, groups / 2) - began;
      long all = served(bench, groups) - began;
      bench.settle(LONGEST);
      System.out.printf(
          "%d, %d ms, %d ms, %d ms, %d, %d%n",
          groups,
          millis(first),
          millis(half),
          millis(all),
          bench.looks() + bench.looksAtAll(),
          bench.operations().size());
    }
  }

  private static long served(GroupBench bench, int groups) {
    bench.await(
        groups + " groups",
        LONGEST,
        () -> {
          long served =
              bench.cluster().state().ingresses().values().stream()
                  .filter(NewGroups::isServed)
                  .count();
          return served >= groups;
        });
    return System.nanoTime();
  }

  private static boolean isServed(Ingress ingress) {
    return !ingress.statusAddresses().isEmpty();
  }

  private static String ingress(int number) {
    return """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata: {name: web-%d, namespace: shop}
    spec:
      ingressClassName: alb
      rules: [{http: {paths: [{path: /, pathType: Exact, backend: {service: {name: web, port: {number: 80}}}}]}}]
    ---
    """
        .formatted(number);
  }

  private static long millis(long nanos) {
    return Duration.ofNanos(nanos).toMillis();
  }
}
