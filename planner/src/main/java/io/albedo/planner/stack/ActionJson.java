package io.albedo.planner.stack;

import io.albedo.model.Sensitive;
import io.albedo.model.alb.Action;
import io.albedo.model.alb.Action.AuthenticateCognito;
import io.albedo.model.alb.Action.AuthenticateOidc;
import io.albedo.model.alb.Action.FixedResponse;
import io.albedo.model.alb.Action.Forward;
import io.albedo.model.alb.Action.JwtClaim;
import io.albedo.model.alb.Action.JwtValidation;
import io.albedo.model.alb.Action.Redirect;
import io.albedo.model.alb.Action.Stickiness;
import io.albedo.model.alb.Action.TargetGroupTuple;
import io.albedo.planner.json.Json;
import java.util.OptionalLong;

/** Actions of rules and listeners. */
final class ActionJson {

  private ActionJson() {}

  static Json of(Action action) {
    SpecBuilder json = new SpecBuilder().always("type", action.type());
    SpecBuilder filled =
        switch (action) {
          case Forward forward -> json.always("forwardConfig", forward(forward));
          case FixedResponse response -> json.always("fixedResponseConfig", fixed(response));
          case Redirect redirect -> json.always("redirectConfig", redirect(redirect));
          case AuthenticateCognito cognito ->
              json.always("authenticateCognitoConfig", cognito(cognito));
          case AuthenticateOidc oidc -> json.always("authenticateOIDCConfig", oidc(oidc));
          case JwtValidation jwt -> json.always("jwtValidationConfig", jwt(jwt));
          case Action.Unfamiliar unfamiliar -> json;
        };
    return filled.build();
  }

  private static Json forward(Forward forward) {
    return new SpecBuilder()
        .always("targetGroups", SpecBuilder.list(forward.targetGroups(), ActionJson::tuple))
        .ifSet("targetGroupStickinessConfig", forward.stickiness().map(ActionJson::stickiness))
        .build();
  }

  private static Json tuple(TargetGroupTuple tuple) {
    return new SpecBuilder()
        .always("targetGroupARN", TokenJson.text(tuple.targetGroup()))
        .ifSet("weight", tuple.weight())
        .build();
  }

  private static Json stickiness(Stickiness stickiness) {
    return new SpecBuilder()
        .ifSet("enabled", stickiness.enabled())
        .ifSet("durationSeconds", stickiness.durationSeconds())
        .build();
  }

  private static Json fixed(FixedResponse response) {
    return new SpecBuilder()
        .ifSet("contentType", response.contentType())
        .ifSet("messageBody", response.messageBody())
        .always("statusCode", response.statusCode())
        .build();
  }

  private static Json redirect(Redirect redirect) {
    return new SpecBuilder()
        .ifSet("host", redirect.host())
        .ifSet("path", redirect.path())
        .ifSet("port", redirect.port())
        .ifSet("protocol", redirect.protocol())
        .ifSet("query", redirect.query())
        .always("statusCode", redirect.statusCode())
        .build();
  }

  private static Json cognito(AuthenticateCognito cognito) {
    return settings(cognito.settings())
        .always("userPoolARN", cognito.userPoolArn())
        .always("userPoolClientID", cognito.userPoolClientId())
        .always("userPoolDomain", cognito.userPoolDomain())
        .build();
  }

  private static Json oidc(AuthenticateOidc oidc) {
    return settings(oidc.settings())
        .always("issuer", oidc.provider().issuer())
        .always("authorizationEndpoint", oidc.provider().authorizationEndpoint())
        .always("tokenEndpoint", oidc.provider().tokenEndpoint())
        .always("userInfoEndpoint", oidc.provider().userInfoEndpoint())
        .always("clientID", Sensitive.REDACTED)
        .always("clientSecret", Sensitive.REDACTED)
        .build();
  }

  private static SpecBuilder settings(Action.AuthSettings settings) {
    SpecBuilder json =
        new SpecBuilder()
            .unlessEmpty(
                "authenticationRequestExtraParams", settings.authenticationRequestExtraParams())
            .unlessEmpty("onUnauthenticatedRequest", settings.onUnauthenticatedRequest())
            .ifSet("scope", settings.scope())
            .ifSet("sessionCookieName", settings.sessionCookieName());
    OptionalLong timeout = settings.sessionTimeout();
    return timeout.isPresent()
        ? json.always("sessionTimeout", Json.Num.of(timeout.getAsLong()))
        : json;
  }

  private static Json jwt(JwtValidation jwt) {
    return new SpecBuilder()
        .always("jwksEndpoint", jwt.jwksEndpoint())
        .always("issuer", jwt.issuer())
        .unlessEmpty("additionalClaims", jwt.additionalClaims(), ActionJson::claim)
        .build();
  }

  private static Json claim(JwtClaim claim) {
    return new SpecBuilder()
        .always("format", claim.format())
        .always("name", claim.name())
        .always("values", Json.strings(claim.values()))
        .build();
  }
}
