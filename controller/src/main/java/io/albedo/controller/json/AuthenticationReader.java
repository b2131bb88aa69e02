package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.Sensitive;
import io.albedo.model.alb.Action;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads the actions that let only those pass who prove who they are. */
final class AuthenticationReader {

  private static final int LONGEST_SESSION = 604_800;

  private AuthenticationReader() {}

  /** AWS never tells the secret of a client; it is empty unless somebody wrote it down. */
  static Action oidc(Fields oidc) {
    return new Action.AuthenticateOidc(
        new Action.OidcProvider(
            oidc.requiredText("Issuer"),
            oidc.requiredText("AuthorizationEndpoint"),
            oidc.requiredText("TokenEndpoint"),
            oidc.requiredText("UserInfoEndpoint")),
        new Sensitive(oidc.requiredText("ClientId")),
        new Sensitive(oidc.text("ClientSecret").orElse("")),
        settings(oidc));
  }

  static Action cognito(Fields cognito) {
    return new Action.AuthenticateCognito(
        cognito.requiredText("UserPoolArn"),
        cognito.requiredText("UserPoolClientId"),
        cognito.requiredText("UserPoolDomain"),
        settings(cognito));
  }

  private static Action.AuthSettings settings(Fields fields) {
    OptionalInt timeout = fields.number("SessionTimeout", 1, LONGEST_SESSION);
    return new Action.AuthSettings(
        fields.text("OnUnauthenticatedRequest").orElse("authenticate"),
        fields.text("Scope"),
        fields.text("SessionCookieName"),
        timeout.isPresent() ? OptionalLong.of(timeout.getAsInt()) : OptionalLong.empty(),
        fields.textMap("AuthenticationRequestExtraParams"));
  }

  static Action jwt(Fields jwt) {
    return new Action.JwtValidation(
        jwt.requiredText("JwksEndpoint"),
        jwt.requiredText("Issuer"),
        jwt.maps("AdditionalClaims").stream().map(AuthenticationReader::claim).toList());
  }

  private static Action.JwtClaim claim(Fields claim) {
    return new Action.JwtClaim(
        claim.requiredText("Format"), claim.requiredText("Name"), claim.texts("Values"));
  }
}
