package io.albedo.controller.groups.figures;

import io.albedo.controller.groups.testing.GroupBench;
import io.albedo.controller.groups.testing.Shop;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures what a controller of many groups takes, with an account in memory that answers each
 * write after 50 ms: from an edit of one path to the last write, at the start of a controller that
 * finds all as it should be, and on the heap.
 */
final class GroupFigures {

  private static final Duration ANSWER = Duration.ofMillis(50);
  private static final int EDITS = 9;

  private GroupFigures() {}

  /** Prints a table; arguments are numbers of groups. */
  public static void main(String[] args) {
    System.out.println(
        "groups, edit to last write (median, worst of 9), start, looks, heap a group");
    for (String groups : args.length == 0 ? new String[] {"1", "100", "1000"} : args) {
      measure(Integer.parseInt(groups));
    }
  }

  private static void measure(int groups) {
    long empty = heap();
    AtomicLong lastWrite = new AtomicLong();
    try (GroupBench bench = new GroupBench()) {
      bench.narrow();
      fill(bench, groups);
      long heap = (heap() - empty) / groups;
      bench.forget();
      bench.stop();
      long began = System.nanoTime();
      bench.begin(Duration.ofHours(10));
      bench.await("a look", Duration.ofMinutes(2), () -> bench.passes().size() >= groups);
      long started = System.nanoTime() - began;
      int looks = bench.looks() + bench.looksAtAll();
      bench.settle();
      int operations = bench.operations().size();
      bench.breakBy(operation -> slowly(bench, operation, lastWrite));
      List<Long> edits = edits(bench, groups, lastWrite);
      System.out.printf(
          "%d, %d ms, %d ms, %d ms, %d (%d operations), %d KiB%n",
          groups,
          millis(edits.get(edits.size() / 2)),
          millis(edits.getLast()),
          millis(started),
          looks,
          operations,
          heap >> 10);
    }
  }

  private static void fill(GroupBench bench, int groups) {
    StringBuilder manifests = new StringBuilder(Shop.SURROUNDINGS);
    for (int i = 0; i < groups; i++) {
      manifests.append(ingress(i, "/"));
    }
    bench.cluster().apply(manifests.toString());
    bench.start();
    bench.await(
        "all groups",
        Duration.ofMinutes(5),
        () ->
            bench.cluster().state().ingresses().values().stream()
                .noneMatch(ingress -> ingress.statusAddresses().isEmpty()));
    bench.settle(Duration.ofMinutes(2));
  }

  private static Optional<OperationResult> slowly(
      GroupBench bench, Operation operation, AtomicLong lastWrite) {
    try {
      Thread.sleep(ANSWER);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    OperationResult result = bench.cloud().execute(operation);
    lastWrite.set(System.nanoTime());
    return Optional.of(result);
  }

  /** In nanoseconds, shortest first. */
  private static List<Long> edits(GroupBench bench, int groups, AtomicLong lastWrite) {
    List<Long> taken = new ArrayList<>();
    for (int i = 0; i < EDITS; i++) {
      bench.forget();
      long edited = System.nanoTime();
      bench.cluster().apply(ingress(i % groups, "/edit-" + i));
      bench.until("the edit", () -> !bench.operations().isEmpty());
      taken.add(lastWrite.get() - edited);
    }
    Collections.sort(taken);
    return taken;
  }

  private static String ingress(int number, String path) {
    return """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata: {name: web-%d, namespace: shop}
    spec:
      ingressClassName: alb
      rules: [{http: {paths: [{path: %s, pathType: Exact, backend: {service: {name: web, port: {number: 80}}}}]}}]
    ---
    """
        .formatted(number, path);
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long millis(long nanos) {
    return Duration.ofNanos(nanos).toMillis();
  }
}
