package io.albedo.planner.translate;

import io.albedo.model.alb.Action;
import io.albedo.model.cluster.PortRef;
import io.albedo.planner.annotation.GoDecoder;
import io.albedo.planner.annotation.GoObject;
import io.albedo.planner.annotation.JsonDecodeException;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.annotation.PortOrName;
import java.util.Optional;

/**
 * Reads {@code actions.<name>}. Of the parts of an action only those of its type count; nothing is
 * filled in.
 */
final class ActionReader {

  private ActionReader() {}

  /** The action as written; every part is read, since a mistake in any of them counts. */
  private record Written(
      String type,
      Optional<String> targetGroupArn,
      Optional<String> targetGroupName,
      Optional<ForwardReader.Written> forward,
      Fixed fixed) {}

  /** The parts that need no look-up. */
  private record Fixed(
      Optional<Action.FixedResponse> fixedResponse, Optional<Action.Redirect> redirect) {}

  static Parsed<ActionPlan> read(String key, String raw) {
    return GoDecoder.object(raw, "Action", ActionReader::written)
        .mapMessage(cause -> "failed to parse json annotation, " + key + ": " + raw + ": " + cause)
        .flatMap(ActionReader::plan);
  }

  private static Written written(GoObject object) throws JsonDecodeException {
    String type = object.string("type", "ActionType");
    Optional<String> arn = object.optionalString("targetGroupARN");
    Optional<String> name = object.optionalString("targetGroupName");
    Optional<GoObject> fixed = object.object("fixedResponseConfig", "FixedResponseActionConfig");
    Optional<GoObject> redirect = object.object("redirectConfig", "RedirectActionConfig");
    Optional<GoObject> forward = object.object("forwardConfig", "ForwardActionConfig");
    return new Written(
        type,
        arn,
        name,
        forward.isPresent() ? Optional.of(ForwardReader.read(forward.get())) : Optional.empty(),
        new Fixed(
            fixed.isPresent() ? Optional.of(fixedResponse(fixed.get())) : Optional.empty(),
            redirect.isPresent() ? Optional.of(redirect(redirect.get())) : Optional.empty()));
  }

  private static Action.FixedResponse fixedResponse(GoObject object) throws JsonDecodeException {
    Optional<String> contentType = object.optionalString("contentType");
    Optional<String> body = object.optionalString("messageBody");
    return new Action.FixedResponse(object.string("statusCode"), contentType, body);
  }

  private static Action.Redirect redirect(GoObject object) throws JsonDecodeException {
    return new Action.Redirect(
        object.optionalString("protocol"),
        object.optionalString("host"),
        object.optionalString("port"),
        object.optionalString("path"),
        object.optionalString("query"),
        object.string("statusCode"));
  }

  private static Parsed<ActionPlan> plan(Written written) {
    return switch (written.type()) {
      case "fixed-response" -> fixedResponse(written.fixed());
      case "redirect" -> redirect(written.fixed());
      case "forward" ->
          ForwardReader.plan(
              written.targetGroupArn(), written.targetGroupName(), written.forward());
      default -> Parsed.bad("unknown action type: " + written.type());
    };
  }

  private static Parsed<ActionPlan> fixedResponse(Fixed fixed) {
    return fixed
        .fixedResponse()
        .map(
            response ->
                response.statusCode().isEmpty()
                    ? Parsed.<ActionPlan>bad("invalid FixedResponseConfig: statusCode is required")
                    : Parsed.<ActionPlan>ok(new ActionPlan.Ready(response)))
        .orElseGet(() -> Parsed.bad("missing FixedResponseConfig"));
  }

  private static Parsed<ActionPlan> redirect(Fixed fixed) {
    return fixed
        .redirect()
        .map(
            redirect ->
                redirect.statusCode().isEmpty()
                    ? Parsed.<ActionPlan>bad("invalid RedirectConfig: statusCode is required")
                    : Parsed.<ActionPlan>ok(new ActionPlan.Ready(redirect)))
        .orElseGet(() -> Parsed.bad("missing RedirectConfig"));
  }

  static PortRef port(PortOrName port) {
    return switch (port) {
      case PortOrName.Port(int number) -> PortRef.of(number);
      case PortOrName.Name(String name) -> port(name);
    };
  }

  /** Text that is a number counts as the number. */
  private static PortRef port(String name) {
    return PortOrName.of(name) instanceof PortOrName.Port(int number)
        ? PortRef.of(number)
        : PortRef.of(name);
  }
}
