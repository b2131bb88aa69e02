package io.albedo.planner.translate;

import io.albedo.model.alb.Action.Stickiness;
import io.albedo.planner.annotation.GoObject;
import io.albedo.planner.annotation.JsonDecodeException;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.annotation.PortOrName;
import io.albedo.planner.translate.ActionPlan.Place;
import io.albedo.planner.translate.ActionPlan.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads what a forward leads to: several weighted target groups, or in short form one by ARN or
 * name.
 */
final class ForwardReader {

  private ForwardReader() {}

  /** {@code forwardConfig} as written. */
  record Written(List<Tuple> targetGroups, Optional<Stickiness> stickiness) {}

  /** An entry of {@code targetGroups} as written. */
  record Tuple(
      Optional<String> arn,
      Optional<String> name,
      Optional<String> service,
      Optional<PortOrName> port,
      Optional<Integer> weight) {

    boolean namesTargetGroup() {
      return arn.isPresent() || name.isPresent();
    }
  }

  static Written read(GoObject object) throws JsonDecodeException {
    List<Tuple> tuples = new ArrayList<>();
    for (GoObject tuple : object.objects("targetGroups", "TargetGroupTuple").orElse(List.of())) {
      tuples.add(tuple(tuple));
    }
    Optional<GoObject> stickiness =
        object.object("targetGroupStickinessConfig", "TargetGroupStickinessConfig");
    return new Written(
        tuples,
        stickiness.isPresent() ? Optional.of(stickiness(stickiness.get())) : Optional.empty());
  }

  private static Tuple tuple(GoObject object) throws JsonDecodeException {
    return new Tuple(
        object.optionalString("targetGroupARN"),
        object.optionalString("targetGroupName"),
        object.optionalString("serviceName"),
        object.intOrString("servicePort"),
        object.optionalInt32("weight"));
  }

  private static Stickiness stickiness(GoObject object) throws JsonDecodeException {
    Optional<Boolean> enabled = object.optionalBoolean("enabled");
    return new Stickiness(enabled, number(object.optionalInt32("durationSeconds")));
  }

  static Parsed<ActionPlan> plan(
      Optional<String> arn, Optional<String> name, Optional<Written> forward) {
    boolean shortForm = arn.isPresent() || name.isPresent();
    if (shortForm && forward.isPresent()) {
      return Parsed.bad("either ForwardConfig or TargetGroupARN/TargetGroupName can be specified");
    }
    if (shortForm) {
      Target only = new Target(targetGroup(arn, name), OptionalInt.empty());
      return Parsed.ok(new ActionPlan.ForwardPlan(List.of(only), Optional.empty()));
    }
    return forward
        .map(ForwardReader::plan)
        .orElseGet(() -> Parsed.bad("missing ForwardConfig or TargetGroupARN/TargetGroupName"));
  }

  private static Parsed<ActionPlan> plan(Written written) {
    return problem(written)
        .map(problem -> Parsed.<ActionPlan>bad("invalid ForwardConfig: " + problem))
        .orElseGet(() -> Parsed.ok(forward(written)));
  }

  private static ActionPlan forward(Written written) {
    List<Target> targets = written.targetGroups().stream().map(ForwardReader::target).toList();
    return new ActionPlan.ForwardPlan(targets, written.stickiness());
  }

  private static Optional<String> problem(Written written) {
    return written.targetGroups().stream()
        .flatMap(tuple -> problem(tuple).stream())
        .map(problem -> "invalid TargetGroupTuple: " + problem)
        .findFirst()
        .or(() -> missingWeight(written.targetGroups()));
  }

  private static Optional<String> missingWeight(List<Tuple> tuples) {
    return tuples.size() > 1 && tuples.stream().anyMatch(tuple -> tuple.weight().isEmpty())
        ? Optional.of("weight must be set when route to multiple target groups")
        : Optional.empty();
  }

  private static Optional<String> problem(Tuple tuple) {
    if (!tuple.namesTargetGroup() && tuple.service().isEmpty()) {
      return Optional.of("missing serviceName or targetGroupARN/targetGroupName");
    }
    if (tuple.namesTargetGroup() && tuple.service().isPresent()) {
      return Optional.of("either serviceName or targetGroupARN/targetGroupName can be specified");
    }
    return tuple.service().isPresent() && tuple.port().isEmpty()
        ? Optional.of("missing servicePort")
        : Optional.empty();
  }

  private static Target target(Tuple tuple) {
    Place place =
        tuple
            .service()
            .<Place>map(
                service ->
                    new ActionPlan.OfService(
                        service, ActionReader.port(tuple.port().orElseThrow())))
            .orElseGet(() -> targetGroup(tuple.arn(), tuple.name()));
    return new Target(place, number(tuple.weight()));
  }

  /** The ARN counts if both are given. */
  private static Place targetGroup(Optional<String> arn, Optional<String> name) {
    return arn.<Place>map(ActionPlan.OfArn::new)
        .orElseGet(() -> new ActionPlan.OfName(name.orElseThrow()));
  }

  private static OptionalInt number(Optional<Integer> value) {
    return value.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }
}
