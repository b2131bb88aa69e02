package io.albedo.controller.json;

import io.albedo.model.alb.Action;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes actions, their order counted from 1. */
final class ActionWriter {

  private ActionWriter() {}

  static void all(ObjectNode owner, String name, List<Action> actions) {
    ArrayNode list = owner.putArray(name);
    actions.forEach(
        action ->
            write(action, list.addObject().put("Type", action.type()).put("Order", list.size())));
  }

  private static void write(Action action, ObjectNode node) {
    switch (action) {
      case Action.Forward a -> forward(a, node.putObject("ForwardConfig"));
      case Action.Redirect a -> redirect(a, node.putObject("RedirectConfig"));
      case Action.FixedResponse a -> fixedResponse(a, node.putObject("FixedResponseConfig"));
      case Action.AuthenticateOidc a ->
          AuthenticationWriter.oidc(a, node.putObject("AuthenticateOidcConfig"));
      case Action.AuthenticateCognito a ->
          AuthenticationWriter.cognito(a, node.putObject("AuthenticateCognitoConfig"));
      case Action.JwtValidation a ->
          AuthenticationWriter.jwt(a, node.putObject("JwtValidationConfig"));
      case Action.Unfamiliar a -> {}
    }
  }

  private static void forward(Action.Forward forward, ObjectNode config) {
    Nodes.list(config, "TargetGroups", forward.targetGroups(), ActionWriter::tuple);
    forward
        .stickiness()
        .ifPresent(
            stickiness -> {
              ObjectNode node = config.putObject("TargetGroupStickinessConfig");
              Nodes.flag(node, "Enabled", stickiness.enabled());
              Nodes.number(node, "DurationSeconds", stickiness.durationSeconds());
            });
  }

  private static ObjectNode tuple(Action.TargetGroupTuple tuple) {
    ObjectNode node =
        Nodes.object().put("TargetGroupArn", Nodes.known(tuple.targetGroup()).value());
    Nodes.number(node, "Weight", tuple.weight());
    return node;
  }

  private static void redirect(Action.Redirect redirect, ObjectNode config) {
    Nodes.text(config, "Protocol", redirect.protocol());
    Nodes.text(config, "Host", redirect.host());
    Nodes.text(config, "Port", redirect.port());
    Nodes.text(config, "Path", redirect.path());
    Nodes.text(config, "Query", redirect.query());
    config.put("StatusCode", redirect.statusCode());
  }

  private static void fixedResponse(Action.FixedResponse response, ObjectNode config) {
    config.put("StatusCode", response.statusCode());
    Nodes.text(config, "ContentType", response.contentType());
    Nodes.text(config, "MessageBody", response.messageBody());
  }
}
