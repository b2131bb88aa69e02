package io.albedo.aws.map;

import io.albedo.model.alb.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AuthenticateCognitoActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AuthenticateOidcActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.JwtValidationActionAdditionalClaim;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.JwtValidationActionConfig;

/** The actions that ask who a client is. */
final class AuthenticationMapper {

  private AuthenticationMapper() {}

  static AuthenticateCognitoActionConfig cognito(Action.AuthenticateCognito action) {
    AuthenticateCognitoActionConfig.Builder builder =
        AuthenticateCognitoActionConfig.builder()
            .userPoolArn(action.userPoolArn())
            .userPoolClientId(action.userPoolClientId())
            .userPoolDomain(action.userPoolDomain())
            .onUnauthenticatedRequest(action.settings().onUnauthenticatedRequest());
    action.settings().scope().ifPresent(builder::scope);
    action.settings().sessionCookieName().ifPresent(builder::sessionCookieName);
    action.settings().sessionTimeout().ifPresent(builder::sessionTimeout);
    if (!action.settings().authenticationRequestExtraParams().isEmpty()) {
      builder.authenticationRequestExtraParams(
          action.settings().authenticationRequestExtraParams());
    }
    return builder.build();
  }

  /** A secret that nobody knows is one that AWS has: it is to stay. */
  static AuthenticateOidcActionConfig oidc(Action.AuthenticateOidc action) {
    AuthenticateOidcActionConfig.Builder builder =
        AuthenticateOidcActionConfig.builder()
            .issuer(action.provider().issuer())
            .authorizationEndpoint(action.provider().authorizationEndpoint())
            .tokenEndpoint(action.provider().tokenEndpoint())
            .userInfoEndpoint(action.provider().userInfoEndpoint())
            .clientId(action.clientId().reveal())
            .onUnauthenticatedRequest(action.settings().onUnauthenticatedRequest());
    String secret = action.clientSecret().reveal();
    if (secret.isEmpty()) {
      builder.useExistingClientSecret(true);
    } else {
      builder.clientSecret(secret);
    }
    action.settings().scope().ifPresent(builder::scope);
    action.settings().sessionCookieName().ifPresent(builder::sessionCookieName);
    action.settings().sessionTimeout().ifPresent(builder::sessionTimeout);
    if (!action.settings().authenticationRequestExtraParams().isEmpty()) {
      builder.authenticationRequestExtraParams(
          action.settings().authenticationRequestExtraParams());
    }
    return builder.build();
  }

  static JwtValidationActionConfig jwt(Action.JwtValidation action) {
    JwtValidationActionConfig.Builder builder =
        JwtValidationActionConfig.builder()
            .jwksEndpoint(action.jwksEndpoint())
            .issuer(action.issuer());
    if (!action.additionalClaims().isEmpty()) {
      builder.additionalClaims(
          action.additionalClaims().stream().map(AuthenticationMapper::claim).toList());
    }
    return builder.build();
  }

  private static JwtValidationActionAdditionalClaim claim(Action.JwtClaim claim) {
    return JwtValidationActionAdditionalClaim.builder()
        .format(claim.format())
        .name(claim.name())
        .values(claim.values())
        .build();
  }
}
