package io.albedo.planner.catalogue;

import static io.albedo.planner.annotation.AnnotationName.AUTH_IDP_COGNITO;
import static io.albedo.planner.annotation.AnnotationName.AUTH_IDP_OIDC;
import static io.albedo.planner.annotation.AnnotationName.AUTH_ON_UNAUTHENTICATED_REQUEST;
import static io.albedo.planner.annotation.AnnotationName.AUTH_SCOPE;
import static io.albedo.planner.annotation.AnnotationName.AUTH_SESSION_COOKIE;
import static io.albedo.planner.annotation.AnnotationName.AUTH_SESSION_TIMEOUT;
import static io.albedo.planner.annotation.AnnotationName.AUTH_TYPE;
import static io.albedo.planner.annotation.AnnotationName.JWT_VALIDATION;
import static io.albedo.planner.catalogue.DefaultValue.literal;

import io.albedo.planner.annotation.AnnotationName;
import java.util.List;

/**
 * Annotations about who may pass. Those of a Service count where it is all that a rule forwards to.
 */
final class AuthenticationAnnotations {

  static final List<AnnotationFacts> ALL =
      List.of(
          onBoth(AUTH_TYPE, ValueTypes.choice("none", "cognito", "oidc"))
              .defaultValue(literal("none"))
              .since("v2.0")
              .example("cognito")
              .meaning(
                  "Who users must log in with before an HTTPS port lets them pass. A Service has a"
                      + " say where it is all that a rule forwards to; so it is with all of"
                      + " `auth-*`.")
              .build(),
          onBoth(AUTH_IDP_COGNITO, ValueTypes.JSON_OBJECT)
              .since("v2.0")
              .example(
                  "{\"userPoolARN\":\"arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_a1B2c3D4e\",\"userPoolClientID\":\"a1b2c3d4\",\"userPoolDomain\":\"shop\"}")
              .meaning(
                  "The user pool for `auth-type: cognito`, and what to add to requests to it"
                      + " (`authenticationRequestExtraParams`).")
              .build(),
          onBoth(AUTH_IDP_OIDC, ValueTypes.JSON_OBJECT)
              .since("v2.0")
              .example(
                  "{\"issuer\":\"https://id.example.com\",\"authorizationEndpoint\":\"https://id.example.com/authorize\",\"tokenEndpoint\":\"https://id.example.com/token\",\"userInfoEndpoint\":\"https://id.example.com/userinfo\",\"secretName\":\"shop-login\"}")
              .meaning(
                  "The provider for `auth-type: oidc`. `secretName` is a Secret beside the Ingress"
                      + " with the keys `clientID` and `clientSecret`.")
              .build(),
          onBoth(
                  AUTH_ON_UNAUTHENTICATED_REQUEST,
                  ValueTypes.text("text; AWS takes `authenticate`, `allow` and `deny`"))
              .defaultValue(literal("authenticate"))
              .since("v2.0")
              .example("deny")
              .meaning("What is done with requests of users who have not logged in.")
              .build(),
          onBoth(AUTH_SCOPE, ValueTypes.TEXT)
              .defaultValue(literal("openid"))
              .since("v2.0")
              .example("openid email")
              .meaning("What the provider is asked to tell about users, between blanks.")
              .build(),
          onBoth(AUTH_SESSION_COOKIE, ValueTypes.TEXT)
              .defaultValue(literal("AWSELBAuthSessionCookie"))
              .since("v2.0")
              .example("ShopSession")
              .meaning("The name of the cookie that keeps a session.")
              .build(),
          onBoth(AUTH_SESSION_TIMEOUT, ValueTypes.LONG_SECONDS)
              .defaultValue(literal("604800"))
              .since("v2.0")
              .example("86400")
              .meaning("How long a session lasts. AWS takes 1 to 604800.")
              .build(),
          AnnotationFacts.of(JWT_VALIDATION, ValueTypes.JSON_OBJECT, MergeRule.OWN)
              .since("v2.15")
              .example(
                  "{\"jwksEndpoint\":\"https://id.example.com/keys\",\"issuer\":\"https://id.example.com\"}")
              .meaning(
                  "Lets requests with a valid token pass, on HTTPS ports; `additionalClaims` names"
                      + " what else must be in the token. It excludes `auth-type` other than"
                      + " `none`.")
              .build());

  private static AnnotationFacts.Builder onBoth(AnnotationName name, ValueType type) {
    AnnotationFacts.Builder builder = AnnotationFacts.of(name, type, MergeRule.SERVICE_FIRST);
    builder.place(Place.INGRESS_AND_SERVICE);
    return builder;
  }

  private AuthenticationAnnotations() {}
}
