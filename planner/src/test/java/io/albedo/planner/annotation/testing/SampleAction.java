package io.albedo.planner.annotation.testing;

import io.albedo.planner.annotation.GoObject;
import io.albedo.planner.annotation.JsonDecodeException;
import io.albedo.planner.annotation.PortOrName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A struct with a field of every kind, after LBC's {@code Action}. */
public record SampleAction(
    String type,
    Optional<FixedResponse> fixedResponse,
    Optional<List<Tuple>> targetGroups,
    Optional<List<String>> values,
    Optional<Map<String, String>> params,
    int port,
    boolean on) {

  /** After {@code FixedResponseActionConfig}. */
  public record FixedResponse(Optional<String> contentType, String statusCode) {}

  /** After {@code TargetGroupTuple}. */
  public record Tuple(
      Optional<String> serviceName, Optional<PortOrName> servicePort, Optional<Integer> weight) {}

  public static SampleAction read(GoObject action) throws JsonDecodeException {
    return new SampleAction(
        action.string("type", "ActionType"),
        fixedResponse(action),
        targetGroups(action),
        action.stringList("values"),
        action.stringMap("params").map(map -> map),
        action.int32("port"),
        action.bool("on"));
  }

  /** The same, the last field first. */
  public static SampleAction readBackwards(GoObject action) throws JsonDecodeException {
    boolean on = action.bool("on");
    int port = action.int32("port");
    Optional<Map<String, String>> params = action.stringMap("params").map(map -> map);
    Optional<List<String>> values = action.stringList("values");
    Optional<List<Tuple>> targetGroups = targetGroups(action);
    Optional<FixedResponse> fixedResponse = fixedResponse(action);
    String type = action.string("type", "ActionType");
    return new SampleAction(type, fixedResponse, targetGroups, values, params, port, on);
  }

  private static Optional<FixedResponse> fixedResponse(GoObject action) throws JsonDecodeException {
    Optional<GoObject> config = action.object("fixedResponseConfig", "FixedResponseActionConfig");
    if (config.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FixedResponse(
            config.get().optionalString("contentType"), config.get().string("statusCode")));
  }

  private static Optional<List<Tuple>> targetGroups(GoObject action) throws JsonDecodeException {
    Optional<GoObject> forward = action.object("forwardConfig", "ForwardActionConfig");
    if (forward.isEmpty()) {
      return Optional.empty();
    }
    Optional<List<GoObject>> groups = forward.get().objects("targetGroups", "TargetGroupTuple");
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    List<Tuple> tuples = new ArrayList<>();
    for (GoObject group : groups.get()) {
      tuples.add(tuple(group));
    }
    return Optional.of(tuples);
  }

  private static Tuple tuple(GoObject group) throws JsonDecodeException {
    return new Tuple(
        group.optionalString("serviceName"),
        group.intOrString("servicePort"),
        group.optionalInt32("weight"));
  }
}
