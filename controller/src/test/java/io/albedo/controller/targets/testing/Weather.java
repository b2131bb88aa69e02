package io.albedo.controller.targets.testing;

import io.albedo.controller.targets.testing.Town.PodSketch;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.OperationExecutor;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Things that happen to a town and an account, by chance. */
public final class Weather {

  public static final List<String> BINDINGS = List.of("a", "b", "c");
  private static final List<String> STATES = List.of("healthy", "unhealthy", "initial");
  private static final int PODS = 12;
  private static final int NODES = 3;

  private final Random random;

  public Weather(Random random) {
    this.random = random;
  }

  /** Somewhere to begin. */
  public Bench bench() {
    Town town = new Town();
    for (int node = 1; node <= NODES; node++) {
      town.node(node, true);
    }
    BINDINGS.forEach(name -> town.bind(name, typeOf(name)));
    for (int pod = 1; pod <= PODS / 2; pod++) {
      town.pod(pod, pod());
    }
    return new Bench(town, NODES, BINDINGS.toArray(String[]::new));
  }

  /** A target group is of one type for life. */
  private static String typeOf(String binding) {
    return binding.equals("c") ? "instance" : "ip";
  }

  private PodSketch pod() {
    return new PodSketch(
        random.nextBoolean() ? "a" : "b",
        1 + random.nextInt(NODES),
        random.nextBoolean(),
        random.nextInt(4) > 0);
  }

  private String binding() {
    return BINDINGS.get(random.nextInt(BINDINGS.size()));
  }

  /** One event. */
  public void change(Bench bench) {
    Town town = bench.town();
    int number = 1 + random.nextInt(PODS);
    switch (random.nextInt(11)) {
      case 0, 1 -> town.stop(number);
      case 2, 3 -> {
        town.stop(number);
        town.pod(number, pod());
      }
      case 4 -> town.node(1 + random.nextInt(NODES), random.nextInt(3) > 0);
      case 5 -> town.delete(binding());
      case 6 -> bindAgain(town, binding());
      case 7 -> town.serviceIsMissing(binding(), random.nextInt(3) == 0);
      case 8 -> bench.account().settle();
      case 9 ->
          bench
              .account()
              .health("a", Town.target(number), STATES.get(random.nextInt(STATES.size())));
      default -> bench.later(Duration.ofSeconds(random.nextInt(40)));
    }
  }

  private static void bindAgain(Town town, String name) {
    if (town.bindings().containsKey(name)) {
      town.change(
          name,
          b -> TargetGroupBindingObject.builder().from(b).generation(b.generation() + 1).build());
    } else {
      town.bind(name, typeOf(name));
    }
  }

  /** Some operations are refused, some get no answer, whether they are carried out or not. */
  public synchronized OperationResult storm(Operation operation, OperationExecutor honest) {
    return switch (random.nextInt(10)) {
      case 0 -> new OperationResult.Failed(new CloudFailure("Throttling", "Rate exceeded"));
      case 1 -> new OperationResult.Unknown("no answer");
      case 2 -> {
        honest.execute(operation);
        yield new OperationResult.Unknown("no answer");
      }
      default -> honest.execute(operation);
    };
  }
}
