package io.albedo.aws.read.map;

import io.albedo.model.Sensitive;
import io.albedo.model.alb.Action;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AuthenticateCognitoActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AuthenticateOidcActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.JwtValidationActionAdditionalClaim;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.JwtValidationActionConfig;

/** Actions that let only those pass who prove who they are. */
final class AuthenticationMapping {

  private static final String BY_DEFAULT = "authenticate";

  private AuthenticationMapping() {}

  /** AWS never tells the secret of a client, so it is empty. */
  static Action oidc(AuthenticateOidcActionConfig config) {
    return new Action.AuthenticateOidc(
        new Action.OidcProvider(
            config.issuer(),
            config.authorizationEndpoint(),
            config.tokenEndpoint(),
            config.userInfoEndpoint()),
        new Sensitive(config.clientId()),
        new Sensitive(""),
        new Action.AuthSettings(
            orDefault(config.onUnauthenticatedRequestAsString()),
            Optional.ofNullable(config.scope()),
            Optional.ofNullable(config.sessionCookieName()),
            Numbers.optional(config.sessionTimeout()),
            new TreeMap<>(config.authenticationRequestExtraParams())));
  }

  static Action cognito(AuthenticateCognitoActionConfig config) {
    return new Action.AuthenticateCognito(
        config.userPoolArn(),
        config.userPoolClientId(),
        config.userPoolDomain(),
        new Action.AuthSettings(
            orDefault(config.onUnauthenticatedRequestAsString()),
            Optional.ofNullable(config.scope()),
            Optional.ofNullable(config.sessionCookieName()),
            Numbers.optional(config.sessionTimeout()),
            new TreeMap<>(config.authenticationRequestExtraParams())));
  }

  private static String orDefault(@Nullable String behaviour) {
    return behaviour == null ? BY_DEFAULT : behaviour;
  }

  static Action jwt(JwtValidationActionConfig config) {
    return new Action.JwtValidation(
        config.jwksEndpoint(),
        config.issuer(),
        config.additionalClaims().stream().map(AuthenticationMapping::claim).toList());
  }

  private static Action.JwtClaim claim(JwtValidationActionAdditionalClaim claim) {
    return new Action.JwtClaim(claim.formatAsString(), claim.name(), claim.values());
  }
}
