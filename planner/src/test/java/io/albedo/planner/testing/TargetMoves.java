package io.albedo.planner.testing;

import static io.albedo.planner.testing.Nodes.items;
import static io.albedo.planner.testing.Nodes.textOr;

import io.albedo.model.alb.Target;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.TargetCall;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Which targets were registered and deregistered in a step, as lines of text. */
public final class TargetMoves {

  private TargetMoves() {}

  /** Of a step as it was recorded; calls that failed moved nothing. */
  public static SortedSet<String> of(JsonNode recorded) {
    SortedSet<String> moves = new TreeSet<>();
    items(recorded, "bindings")
        .flatMap(binding -> items(binding, "calls"))
        .filter(call -> call.path("api").asString().matches(".*:(R|Der)egisterTargets"))
        .filter(call -> !call.has("error"))
        .forEach(call -> add(moves, call));
    return moves;
  }

  private static void add(SortedSet<String> moves, JsonNode call) {
    JsonNode input = call.path("input");
    items(input, "Targets")
        .forEach(
            target ->
                moves.add(
                    move(
                        call.path("api").asString(),
                        textOr(input, "TargetGroupArn", ""),
                        textOr(target, "Id", "") + ":" + textOr(target, "Port", ""),
                        textOr(target, "AvailabilityZone", ""))));
  }

  private static String move(String api, String group, String target, String zone) {
    return api.substring(api.indexOf(':') + 1)
        + " "
        + group.substring(group.lastIndexOf('/') + 1)
        + " "
        + target
        + " "
        + zone;
  }

  /** Of operations that were carried out. */
  public static SortedSet<String> of(List<Operation> operations) {
    SortedSet<String> moves = new TreeSet<>();
    for (Operation operation : operations) {
      switch (operation.call()) {
        case TargetCall.Register c ->
            c.targets().forEach(t -> moves.add(move(c.api(), c.targetGroup().value(), t)));
        case TargetCall.Deregister c ->
            c.targets().forEach(t -> moves.add(move(c.api(), c.targetGroup().value(), t)));
        default -> {}
      }
    }
    return moves;
  }

  private static String move(String api, String group, Target target) {
    return move(api, group, target.text(), target.availabilityZone().orElse(""));
  }
}
