package io.albedo.planner.canonical;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Action.Forward;
import io.albedo.model.alb.Action.TargetGroupTuple;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The canonical form of actions.
 *
 * <pre>
 * forward to one target group with weight 7      -> the same without weight
 * group stickiness switched off                  -> no group stickiness
 * redirect that says nothing about the host      -> redirect to host #{host}
 * fixed response with an empty body              -> fixed response without body
 * </pre>
 */
final class CanonicalActions {

  private CanonicalActions() {}

  static List<Action> of(List<Action> actions) {
    return actions.size() == 1
        ? List.of(of(actions.getFirst()))
        : actions.stream().map(CanonicalActions::of).toList();
  }

  /** Forwards to one target group in the way of old calls, which cannot ask for stickiness. */
  static List<Action> plain(List<Action> actions) {
    return actions.stream()
        .map(
            action ->
                action instanceof Forward forward && forward.targetGroups().size() == 1
                    ? new Forward(forward.targetGroups(), Optional.empty(), true)
                    : action)
        .toList();
  }

  private static Action of(Action action) {
    return switch (action) {
      case Forward forward -> of(forward);
      case Action.Redirect redirect -> of(redirect);
      case Action.FixedResponse response ->
          new Action.FixedResponse(
              response.statusCode(),
              response.contentType().filter(type -> !type.isEmpty()),
              response.messageBody().filter(body -> !body.isEmpty()));
      case Action.AuthenticateCognito same -> same;
      case Action.AuthenticateOidc same -> same;
      case Action.JwtValidation same -> same;
      case Action.Unfamiliar same -> same;
    };
  }

  private static Forward of(Forward forward) {
    List<TargetGroupTuple> tuples = forward.targetGroups();
    return new Forward(
        tuples.size() == 1 ? withoutWeight(tuples.getFirst()) : sorted(tuples),
        forward.stickiness().filter(s -> s.enabled().orElse(false)),
        forward.plain());
  }

  private static List<TargetGroupTuple> sorted(List<TargetGroupTuple> tuples) {
    return tuples.stream()
        .sorted(Comparator.comparing(tuple -> Canonical.text(tuple.targetGroup())))
        .toList();
  }

  private static List<TargetGroupTuple> withoutWeight(TargetGroupTuple only) {
    return List.of(new TargetGroupTuple(only.targetGroup(), OptionalInt.empty()));
  }

  private static Action.Redirect of(Action.Redirect redirect) {
    return new Action.Redirect(
        orElse(redirect.protocol(), "#{protocol}"),
        orElse(redirect.host(), "#{host}"),
        orElse(redirect.port(), "#{port}"),
        orElse(redirect.path(), "/#{path}"),
        orElse(redirect.query(), "#{query}"),
        redirect.statusCode());
  }

  private static Optional<String> orElse(Optional<String> value, String asTheClientAsked) {
    return value.or(() -> Optional.of(asTheClientAsked));
  }
}
