package io.albedo.aws.read.map;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.FixedResponseActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ForwardActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RedirectActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupStickinessConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupTuple;

/** The actions of a listener or a rule, in the order in which they are taken. */
final class ActionMapping {

  private static final int LAST = 50_000;

  private ActionMapping() {}

  static List<Action> all(
      List<software.amazon.awssdk.services.elasticloadbalancingv2.model.Action> actions) {
    return actions.stream()
        .sorted(Comparator.comparingInt(a -> Optional.ofNullable(a.order()).orElse(LAST)))
        .map(ActionMapping::action)
        .toList();
  }

  private static Action action(
      software.amazon.awssdk.services.elasticloadbalancingv2.model.Action action) {
    return switch (action.typeAsString()) {
      case "forward" -> forward(action);
      case "redirect" -> redirect(action.redirectConfig());
      case "fixed-response" -> fixedResponse(action.fixedResponseConfig());
      case "authenticate-oidc" -> AuthenticationMapping.oidc(action.authenticateOidcConfig());
      case "authenticate-cognito" ->
          AuthenticationMapping.cognito(action.authenticateCognitoConfig());
      case "jwt-validation" -> AuthenticationMapping.jwt(action.jwtValidationConfig());
      default -> new Action.Unfamiliar(action.typeAsString());
    };
  }

  /** With one target group there may be no more than its ARN. */
  private static Action forward(
      software.amazon.awssdk.services.elasticloadbalancingv2.model.Action action) {
    Optional<ForwardActionConfig> config = Optional.ofNullable(action.forwardConfig());
    List<Action.TargetGroupTuple> groups =
        config.stream()
            .flatMap(c -> c.targetGroups().stream())
            .map(ActionMapping::targetGroup)
            .toList();
    return new Action.Forward(
        groups.isEmpty() ? List.of(only(action.targetGroupArn())) : groups,
        config
            .flatMap(c -> Optional.ofNullable(c.targetGroupStickinessConfig()))
            .map(ActionMapping::stickiness));
  }

  private static Action.TargetGroupTuple only(String arn) {
    return new Action.TargetGroupTuple(Token.of(new Arn(arn)), OptionalInt.empty());
  }

  private static Action.TargetGroupTuple targetGroup(TargetGroupTuple tuple) {
    return new Action.TargetGroupTuple(
        Token.of(new Arn(tuple.targetGroupArn())), Numbers.optional(tuple.weight()));
  }

  private static Action.Stickiness stickiness(TargetGroupStickinessConfig config) {
    return new Action.Stickiness(
        Optional.ofNullable(config.enabled()), Numbers.optional(config.durationSeconds()));
  }

  private static Action redirect(RedirectActionConfig config) {
    return new Action.Redirect(
        Optional.ofNullable(config.protocol()),
        Optional.ofNullable(config.host()),
        Optional.ofNullable(config.port()),
        Optional.ofNullable(config.path()),
        Optional.ofNullable(config.query()),
        config.statusCodeAsString());
  }

  private static Action fixedResponse(FixedResponseActionConfig config) {
    return new Action.FixedResponse(
        config.statusCode(),
        Optional.ofNullable(config.contentType()),
        Optional.ofNullable(config.messageBody()));
  }
}
