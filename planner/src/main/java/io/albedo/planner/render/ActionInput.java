package io.albedo.planner.render;

import io.albedo.model.Sensitive;
import io.albedo.model.alb.Action;
import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The {@code Actions} of a request. Secrets are replaced by {@value Sensitive#REDACTED}. */
record ActionInput(TokenJson tokens) {

  /** All actions, their order counted from 1. */
  Json all(List<Action> actions) {
    List<Json> items = new ArrayList<>();
    actions.forEach(action -> items.add(one(action, items.size() + 1)));
    return new Json.Arr(items);
  }

  private Json one(Action action, int order) {
    JsonObjectBuilder json = Json.object().put("Type", action.type()).put("Order", order);
    return switch (action) {
      case Action.Forward a when a.plain() ->
          json.put("TargetGroupArn", tokens.text(a.targetGroups().getFirst().targetGroup()))
              .build();
      case Action.Forward a -> json.put("ForwardConfig", forward(a)).build();
      case Action.FixedResponse a -> json.put("FixedResponseConfig", fixedResponse(a)).build();
      case Action.Redirect a -> json.put("RedirectConfig", redirect(a)).build();
      case Action.AuthenticateCognito a ->
          json.put("AuthenticateCognitoConfig", cognito(a)).build();
      case Action.AuthenticateOidc a -> json.put("AuthenticateOidcConfig", oidc(a)).build();
      case Action.JwtValidation a -> json.put("JwtValidationConfig", jwt(a)).build();
      case Action.Unfamiliar a -> json.build();
    };
  }

  private Json forward(Action.Forward action) {
    return Json.object()
        .put("TargetGroups", new Json.Arr(action.targetGroups().stream().map(this::tuple).toList()))
        .putIfPresent("TargetGroupStickinessConfig", action.stickiness(), ActionInput::stickiness)
        .build();
  }

  private Json tuple(Action.TargetGroupTuple tuple) {
    JsonObjectBuilder json = Json.object().put("TargetGroupArn", tokens.text(tuple.targetGroup()));
    tuple.weight().ifPresent(weight -> json.put("Weight", weight));
    return json.build();
  }

  private static Json stickiness(Action.Stickiness stickiness) {
    JsonObjectBuilder json = Json.object().putIfPresent("Enabled", stickiness.enabled());
    stickiness.durationSeconds().ifPresent(seconds -> json.put("DurationSeconds", seconds));
    return json.build();
  }

  private static Json fixedResponse(Action.FixedResponse action) {
    return Json.object()
        .put("StatusCode", action.statusCode())
        .putIfPresent("ContentType", action.contentType())
        .putIfPresent("MessageBody", action.messageBody())
        .build();
  }

  private static Json redirect(Action.Redirect action) {
    return Json.object()
        .putIfPresent("Protocol", action.protocol())
        .putIfPresent("Host", action.host())
        .putIfPresent("Port", action.port())
        .putIfPresent("Path", action.path())
        .putIfPresent("Query", action.query())
        .put("StatusCode", action.statusCode())
        .build();
  }

  private static Json cognito(Action.AuthenticateCognito action) {
    JsonObjectBuilder json =
        Json.object()
            .put("UserPoolArn", action.userPoolArn())
            .put("UserPoolClientId", action.userPoolClientId())
            .put("UserPoolDomain", action.userPoolDomain());
    return putSettings(json, action.settings()).build();
  }

  /** A secret that nobody knows is one that AWS has: it is to stay. */
  private static Json oidc(Action.AuthenticateOidc action) {
    JsonObjectBuilder json =
        Json.object()
            .put("Issuer", action.provider().issuer())
            .put("AuthorizationEndpoint", action.provider().authorizationEndpoint())
            .put("TokenEndpoint", action.provider().tokenEndpoint())
            .put("UserInfoEndpoint", action.provider().userInfoEndpoint())
            .put("ClientId", action.clientId().toString());
    if (action.clientSecret().reveal().isEmpty()) {
      json.put("UseExistingClientSecret", true);
    } else {
      json.put("ClientSecret", action.clientSecret().toString());
    }
    return putSettings(json, action.settings()).build();
  }

  private static JsonObjectBuilder putSettings(
      JsonObjectBuilder json, Action.AuthSettings settings) {
    json.put("OnUnauthenticatedRequest", settings.onUnauthenticatedRequest())
        .putIfPresent("Scope", settings.scope())
        .putIfPresent("SessionCookieName", settings.sessionCookieName());
    settings.sessionTimeout().ifPresent(seconds -> json.put("SessionTimeout", seconds));
    SortedMap<String, String> extra = settings.authenticationRequestExtraParams();
    if (!extra.isEmpty()) {
      JsonObjectBuilder params = Json.object();
      extra.forEach(params::put);
      json.put("AuthenticationRequestExtraParams", params.build());
    }
    return json;
  }

  private static Json jwt(Action.JwtValidation action) {
    JsonObjectBuilder json =
        Json.object().put("JwksEndpoint", action.jwksEndpoint()).put("Issuer", action.issuer());
    if (!action.additionalClaims().isEmpty()) {
      json.put(
          "AdditionalClaims",
          new Json.Arr(action.additionalClaims().stream().map(ActionInput::claim).toList()));
    }
    return json.build();
  }

  private static Json claim(Action.JwtClaim claim) {
    return Json.object()
        .put("Format", claim.format())
        .put("Name", claim.name())
        .put("Values", Json.strings(claim.values()))
        .build();
  }
}
