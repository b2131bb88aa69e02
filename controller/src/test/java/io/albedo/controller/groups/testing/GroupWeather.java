package io.albedo.controller.groups.testing;

import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressClass;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What people do to a few Ingresses of two groups, and what AWS does to them. */
public final class GroupWeather {

  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");
  private static final List<String> PATHS = List.of("/", "/x", "/y", "/z");
  private static final List<String> SERVICES = List.of("web", "api");
  private static final List<String> GROUPS = List.of("edge", "inner");
  private static final int LONGEST_PAUSE_MILLIS = 120;

  private final Random random;
  private final GroupBench bench;
  private final Map<String, Sketch> sketches = new TreeMap<>();
  private final StringBuilder story = new StringBuilder();

  /** An Ingress as somebody has it in mind. */
  private record Sketch(String group, String path, String service, boolean broken) {
    String manifest(String name) {
      return """
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: %s
        namespace: shop
        annotations: {alb.ingress.kubernetes.io/group.name: %s%s}
      spec:
        ingressClassName: alb
        rules: [{host: %s.example.com, http: {paths: [{path: %s, pathType: Prefix, backend: {service: {name: %s, port: {number: 80}}}}]}}]
      """
          .formatted(
              name,
              group,
              broken ? ", alb.ingress.kubernetes.io/target-type: lambda" : "",
              name,
              path,
              service);
    }
  }

  public GroupWeather(Random random, GroupBench bench) {
    this.random = random;
    this.bench = bench;
    bench.cluster().apply(Shop.SURROUNDINGS);
  }

  /** What happened so far, for who wonders why. */
  public String story() {
    return story.toString();
  }

  /** Something happens, and perhaps some time goes by. */
  public void change() throws InterruptedException {
    String name = one(NAMES);
    Sketch sketch = sketches.get(name);
    if (sketch == null) {
      create(name);
    } else {
      edit(name, sketch);
    }
    Thread.sleep(random.nextInt(3) == 0 ? random.nextInt(LONGEST_PAUSE_MILLIS) : 0);
    if (random.nextInt(4) == 0) {
      bench.later(Duration.ofSeconds(random.nextInt(10)));
    }
  }

  private void create(String name) {
    if (!bench.cluster().state().ingresses().containsKey(new ObjectName("shop", name))) {
      write(name, new Sketch(one(GROUPS), one(PATHS), one(SERVICES), false));
    }
  }

  private void edit(String name, Sketch now) {
    switch (random.nextInt(9)) {
      case 0, 1 -> write(name, new Sketch(now.group(), one(PATHS), now.service(), now.broken()));
      case 2 -> write(name, new Sketch(now.group(), now.path(), one(SERVICES), now.broken()));
      case 3 -> write(name, new Sketch(one(GROUPS), now.path(), now.service(), now.broken()));
      case 4 -> write(name, new Sketch(now.group(), now.path(), now.service(), true));
      case 5 -> write(name, new Sketch(now.group(), now.path(), now.service(), false));
      case 6, 7 -> delete(name);
      default -> classComesOrGoes();
    }
  }

  private void write(String name, Sketch sketch) {
    story.append("\n").append(name).append(" is ").append(sketch);
    sketches.put(name, sketch);
    bench.cluster().apply(sketch.manifest(name));
  }

  private void delete(String name) {
    story.append("\n").append(name).append(" is deleted");
    sketches.remove(name);
    bench.cluster().delete("shop/" + name);
  }

  private void classComesOrGoes() {
    if (bench.cluster().state().ingressClasses().isEmpty()) {
      bringClassBack();
    } else {
      story.append("\nthe class is deleted");
      bench
          .cluster()
          .change(
              cluster ->
                  ClusterState.builder()
                      .from(cluster)
                      .ingressClasses(new TreeMap<String, IngressClass>())
                      .build());
    }
  }

  private void bringClassBack() {
    story.append("\nthe class is back");
    bench.cluster().apply(Shop.SURROUNDINGS);
  }

  /** Everything is put right by people. */
  public void calm() {
    bench.mend();
    bringClassBack();
    sketches.forEach(
        (name, sketch) -> {
          if (sketch.broken()) {
            write(name, new Sketch(sketch.group(), sketch.path(), sketch.service(), false));
          }
        });
  }

  /** AWS refuses, does not answer, or answers too late. */
  public Optional<OperationResult> storm(Operation operation) {
    return switch (random.nextInt(12)) {
      case 0 -> Optional.of(new OperationResult.Failed(new CloudFailure("Throttling", "too many")));
      case 1 -> Optional.of(new OperationResult.Unknown("no answer, nothing done"));
      case 2 -> {
        OperationResult unheard = bench.cloud().execute(operation);
        yield Optional.of(new OperationResult.Unknown("no answer, though " + unheard));
      }
      default -> Optional.empty();
    };
  }

  /** Ingresses that are wanted. */
  public SortedSet<String> alive() {
    return new TreeSet<>(sketches.keySet());
  }

  /** One as it is in the cluster. */
  public Optional<Ingress> ingress(String name) {
    return Optional.ofNullable(
        bench.cluster().state().ingresses().get(new ObjectName("shop", name)));
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
