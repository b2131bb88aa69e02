package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads the actions of a listener or a rule, in the order in which they are taken. */
final class ActionReader {

  private static final int LAST = 50_000;
  private static final int MOST_WEIGHT = 999;
  private static final int LONGEST_STICKINESS = 604_800;

  private ActionReader() {}

  private record Ordered(int order, Action action) {}

  static List<Action> all(Fields owner, String list) {
    return owner.maps(list).stream()
        .flatMap(
            fields ->
                read(fields)
                    .map(
                        action -> new Ordered(fields.number("Order", 1, LAST).orElse(LAST), action))
                    .stream())
        .sorted(Comparator.comparingInt(Ordered::order))
        .map(Ordered::action)
        .toList();
  }

  /** Empty if a finding tells why. */
  private static Optional<Action> read(Fields action) {
    String type = action.requiredText("Type");
    return switch (type) {
      case "forward" -> Optional.of(forward(action));
      case "redirect" -> config(action, "RedirectConfig", ActionReader::redirect);
      case "fixed-response" -> config(action, "FixedResponseConfig", ActionReader::fixedResponse);
      case "authenticate-oidc" ->
          config(action, "AuthenticateOidcConfig", AuthenticationReader::oidc);
      case "authenticate-cognito" ->
          config(action, "AuthenticateCognitoConfig", AuthenticationReader::cognito);
      case "jwt-validation" -> config(action, "JwtValidationConfig", AuthenticationReader::jwt);
      default -> unfamiliar(type);
    };
  }

  private static Optional<Action> config(
      Fields action, String name, Function<Fields, Action> reader) {
    if (!action.has(name)) {
      action.error(name, "is missing");
    }
    return action.map(name).map(reader);
  }

  /** Empty if a finding tells that it has no type. */
  private static Optional<Action> unfamiliar(String type) {
    return Optional.of(type).filter(t -> !t.isEmpty()).map(Action.Unfamiliar::new);
  }

  private static Action forward(Fields action) {
    Optional<Fields> config = action.map("ForwardConfig");
    List<Action.TargetGroupTuple> groups =
        config.map(c -> c.maps("TargetGroups")).orElse(List.of()).stream()
            .map(ActionReader::tuple)
            .toList();
    return new Action.Forward(
        groups.isEmpty() ? only(action) : groups,
        config.flatMap(c -> c.map("TargetGroupStickinessConfig")).map(ActionReader::stickiness));
  }

  /** The short form for one target group. */
  private static List<Action.TargetGroupTuple> only(Fields action) {
    return List.of(
        new Action.TargetGroupTuple(
            Token.of(new Arn(action.requiredText("TargetGroupArn"))), OptionalInt.empty()));
  }

  private static Action.TargetGroupTuple tuple(Fields tuple) {
    return new Action.TargetGroupTuple(
        Token.of(new Arn(tuple.requiredText("TargetGroupArn"))),
        tuple.number("Weight", 0, MOST_WEIGHT));
  }

  private static Action.Stickiness stickiness(Fields stickiness) {
    return new Action.Stickiness(
        stickiness.flag("Enabled"), stickiness.number("DurationSeconds", 1, LONGEST_STICKINESS));
  }

  private static Action redirect(Fields redirect) {
    return new Action.Redirect(
        redirect.text("Protocol"),
        redirect.text("Host"),
        redirect.text("Port"),
        redirect.text("Path"),
        redirect.text("Query"),
        redirect.requiredText("StatusCode"));
  }

  private static Action fixedResponse(Fields response) {
    return new Action.FixedResponse(
        response.requiredText("StatusCode"),
        response.text("ContentType"),
        response.text("MessageBody"));
  }
}
