package io.albedo.planner.route;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.Transform;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A rule, or the default actions, made ready to be asked often. */
final class Route {

  private final Optional<ListenerRule> rule;
  private final List<Predicate<Request>> tests;
  private final List<Action> actions;
  private final RequestRewriter rewriter;

  private Route(
      Optional<ListenerRule> rule,
      List<Predicate<Request>> tests,
      List<Action> actions,
      List<Transform> transforms) {
    this.rule = rule;
    this.tests = tests;
    this.actions = actions;
    this.rewriter = new RequestRewriter(transforms);
  }

  static Route of(ListenerRule rule) {
    return new Route(
        Optional.of(rule),
        rule.conditions().stream().map(ConditionReader::read).toList(),
        rule.actions(),
        rule.transforms());
  }

  static Route byDefault(List<Action> actions) {
    return new Route(Optional.empty(), List.of(), actions, List.of());
  }

  boolean matches(Request request) {
    return tests.stream().allMatch(t -> t.test(request));
  }

  Routing routing(Request request) {
    return new Routing(rule, actions, outcome(request));
  }

  private Outcome outcome(Request request) {
    return actions.isEmpty()
        ? new Outcome.Failure(503, "there is no action")
        : outcome(actions.getLast(), request);
  }

  private Outcome outcome(Action action, Request request) {
    return switch (action) {
      case Action.Forward forward -> forward(forward, request);
      case Action.Redirect redirect ->
          new Outcome.Redirect(
              redirect.statusCode().equals("HTTP_301") ? 301 : 302, Location.of(redirect, request));
      case Action.FixedResponse fixed -> fixed(fixed);
      case Action.AuthenticateCognito a -> incomplete(a);
      case Action.AuthenticateOidc a -> incomplete(a);
      case Action.JwtValidation a -> incomplete(a);
      case Action.Unfamiliar a ->
          new Outcome.Failure(500, "nobody knows what " + a.type() + " does");
    };
  }

  private Outcome forward(Action.Forward forward, Request request) {
    try {
      return new Outcome.Forward(
          forward.targetGroups(),
          forward.stickiness(),
          rewriter.host(request),
          rewriter.target(request));
    } catch (IllegalArgumentException e) {
      return new Outcome.Failure(500, "a transform failed");
    }
  }

  private static Outcome fixed(Action.FixedResponse fixed) {
    try {
      return new Outcome.Respond(
          Integer.parseInt(fixed.statusCode()),
          fixed.contentType(),
          fixed.messageBody().orElse(""));
    } catch (NumberFormatException e) {
      return new Outcome.Failure(500, "status code " + fixed.statusCode() + " is not a number");
    }
  }

  /** AWS wants a forward, redirect or fixed response at the end. */
  private static Outcome incomplete(Action action) {
    return new Outcome.Failure(500, "the last action is " + action.type());
  }
}
