package io.albedo.controller.aws;

import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.OperationExecutor;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.Probe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Clients of an account that changes from one state to another: law 4 as they see it. A request of
 * each class that any rule of the two states can tell apart is answered by what the account has,
 * and the answer must be the one of before or the one of afterwards.
 */
final class Onlookers {

  private final List<Probe> probes;
  private final Map<Probe, Set<String>> allowed = new HashMap<>();
  private final List<String> misled = new ArrayList<>();
  private int looks;

  Onlookers(World before, World after) {
    this.probes = Probe.telling(List.of(before, after));
    Map<Probe, String> old = answers(before);
    Map<Probe, String> wanted = answers(after);
    probes.forEach(
        probe ->
            allowed.put(
                probe,
                new HashSet<>(
                    List.of(old.getOrDefault(probe, ""), wanted.getOrDefault(probe, "")))));
  }

  /** Whether some request is answered otherwise afterwards. */
  long changes() {
    return allowed.values().stream().filter(answers -> answers.size() > 1).count();
  }

  int classes() {
    return probes.size();
  }

  int looks() {
    return looks;
  }

  /** Requests that were answered otherwise than before and afterwards, and when. */
  List<String> misled() {
    return List.copyOf(misled);
  }

  void look(World world, String when) {
    looks++;
    answers(world)
        .forEach(
            (probe, answer) -> {
              if (!allowed.getOrDefault(probe, Set.of()).contains(answer)) {
                misled.add(when + ": " + probe + " got " + answer);
              }
            });
  }

  /** Target groups by name, since ids differ from one run to another. */
  private Map<Probe, String> answers(World world) {
    Map<String, String> names = new TreeMap<>();
    world
        .cloud()
        .targetGroups()
        .forEach(group -> names.put(group.arn().value(), group.spec().name().toString()));
    Map<Probe, String> answers = new HashMap<>();
    Probe.answers(world, probes).forEach((probe, text) -> answers.put(probe, named(text, names)));
    return answers;
  }

  private static String named(String text, Map<String, String> names) {
    String named = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      named = named.replace(name.getKey(), name.getValue());
    }
    return named;
  }

  /** An executor that lets them look after each of its calls to AWS. */
  OperationExecutor watching(OperationExecutor executor, Supplier<World> now) {
    return new OperationExecutor() {
      @Override
      public OperationResult execute(Operation operation) {
        OperationResult result = executor.execute(operation);
        if (isOfAws(operation)) {
          look(now.get(), "after " + operation.title());
        }
        return result;
      }
    };
  }

  private static boolean isOfAws(Operation operation) {
    String api = operation.call().api();
    return !api.startsWith("kubernetes:") && !api.startsWith("wait:");
  }
}
