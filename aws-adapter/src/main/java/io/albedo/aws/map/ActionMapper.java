package io.albedo.aws.map;

import io.albedo.model.alb.Action;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.FixedResponseActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ForwardActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RedirectActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupStickinessConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupTuple;

/** The actions of listeners and rules. */
final class ActionMapper {

  private ActionMapper() {}

  /** All actions, their order counted from 1. */
  static List<software.amazon.awssdk.services.elasticloadbalancingv2.model.Action> all(
      List<Action> actions) {
    List<software.amazon.awssdk.services.elasticloadbalancingv2.model.Action> mapped =
        new ArrayList<>();
    actions.forEach(action -> mapped.add(one(action, mapped.size() + 1)));
    return mapped;
  }

  private static software.amazon.awssdk.services.elasticloadbalancingv2.model.Action one(
      Action action, int order) {
    var builder =
        software.amazon.awssdk.services.elasticloadbalancingv2.model.Action.builder()
            .type(action.type())
            .order(order);
    switch (action) {
      case Action.Forward a when a.plain() ->
          builder.targetGroupArn(Known.text(a.targetGroups().getFirst().targetGroup()));
      case Action.Forward a -> builder.forwardConfig(forward(a));
      case Action.FixedResponse a -> builder.fixedResponseConfig(fixedResponse(a));
      case Action.Redirect a -> builder.redirectConfig(redirect(a));
      case Action.AuthenticateCognito a ->
          builder.authenticateCognitoConfig(AuthenticationMapper.cognito(a));
      case Action.AuthenticateOidc a ->
          builder.authenticateOidcConfig(AuthenticationMapper.oidc(a));
      case Action.JwtValidation a -> builder.jwtValidationConfig(AuthenticationMapper.jwt(a));
      case Action.Unfamiliar a -> throw new IllegalArgumentException("left alone: " + a);
    }
    return builder.build();
  }

  private static ForwardActionConfig forward(Action.Forward action) {
    ForwardActionConfig.Builder builder =
        ForwardActionConfig.builder()
            .targetGroups(action.targetGroups().stream().map(ActionMapper::tuple).toList());
    action
        .stickiness()
        .ifPresent(stickiness -> builder.targetGroupStickinessConfig(stickiness(stickiness)));
    return builder.build();
  }

  private static TargetGroupTuple tuple(Action.TargetGroupTuple tuple) {
    TargetGroupTuple.Builder builder =
        TargetGroupTuple.builder().targetGroupArn(Known.text(tuple.targetGroup()));
    tuple.weight().ifPresent(builder::weight);
    return builder.build();
  }

  private static TargetGroupStickinessConfig stickiness(Action.Stickiness stickiness) {
    TargetGroupStickinessConfig.Builder builder = TargetGroupStickinessConfig.builder();
    stickiness.enabled().ifPresent(builder::enabled);
    stickiness.durationSeconds().ifPresent(builder::durationSeconds);
    return builder.build();
  }

  private static FixedResponseActionConfig fixedResponse(Action.FixedResponse action) {
    FixedResponseActionConfig.Builder builder =
        FixedResponseActionConfig.builder().statusCode(action.statusCode());
    action.contentType().ifPresent(builder::contentType);
    action.messageBody().ifPresent(builder::messageBody);
    return builder.build();
  }

  private static RedirectActionConfig redirect(Action.Redirect action) {
    RedirectActionConfig.Builder builder =
        RedirectActionConfig.builder().statusCode(action.statusCode());
    action.protocol().ifPresent(builder::protocol);
    action.host().ifPresent(builder::host);
    action.port().ifPresent(builder::port);
    action.path().ifPresent(builder::path);
    action.query().ifPresent(builder::query);
    return builder.build();
  }
}
