package io.albedo.controller.json;

import io.albedo.model.alb.Action;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the actions that ask who somebody is. The id of an OpenID Connect client is written, since
 * every browser sees it; its secret is not, as AWS does not return it either.
 */
final class AuthenticationWriter {

  private AuthenticationWriter() {}

  static void oidc(Action.AuthenticateOidc oidc, ObjectNode config) {
    config
        .put("Issuer", oidc.provider().issuer())
        .put("AuthorizationEndpoint", oidc.provider().authorizationEndpoint())
        .put("TokenEndpoint", oidc.provider().tokenEndpoint())
        .put("UserInfoEndpoint", oidc.provider().userInfoEndpoint())
        .put("ClientId", oidc.clientId().reveal());
    settings(oidc.settings(), config);
  }

  static void cognito(Action.AuthenticateCognito cognito, ObjectNode config) {
    config
        .put("UserPoolArn", cognito.userPoolArn())
        .put("UserPoolClientId", cognito.userPoolClientId())
        .put("UserPoolDomain", cognito.userPoolDomain());
    settings(cognito.settings(), config);
  }

  private static void settings(Action.AuthSettings settings, ObjectNode config) {
    config.put("OnUnauthenticatedRequest", settings.onUnauthenticatedRequest());
    Nodes.text(config, "Scope", settings.scope());
    Nodes.text(config, "SessionCookieName", settings.sessionCookieName());
    settings.sessionTimeout().ifPresent(seconds -> config.put("SessionTimeout", seconds));
    if (!settings.authenticationRequestExtraParams().isEmpty()) {
      Nodes.textMap(
          config, "AuthenticationRequestExtraParams", settings.authenticationRequestExtraParams());
    }
  }

  static void jwt(Action.JwtValidation jwt, ObjectNode config) {
    config.put("JwksEndpoint", jwt.jwksEndpoint()).put("Issuer", jwt.issuer());
    Nodes.listIfAny(
        config, "AdditionalClaims", jwt.additionalClaims(), AuthenticationWriter::claim);
  }

  private static ObjectNode claim(Action.JwtClaim claim) {
    ObjectNode node = Nodes.object().put("Format", claim.format()).put("Name", claim.name());
    Nodes.texts(node, "Values", claim.values());
    return node;
  }
}
