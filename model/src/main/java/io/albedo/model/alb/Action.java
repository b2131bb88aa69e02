package io.albedo.model.alb;

import io.albedo.model.Sensitive;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a listener does with a request. */
public sealed interface Action {

  /** The type's name in the API, such as {@code forward}. */
  String type();

  /**
   * Sends the request to one of the target groups, by weight.
   *
   * @param plain whether calls name the only target group without a list, as they did before there
   *     were weights; AWS makes the same of it
   */
  record Forward(
      List<TargetGroupTuple> targetGroups, Optional<Stickiness> stickiness, boolean plain)
      implements Action {
    public Forward {
      targetGroups = List.copyOf(targetGroups);
    }

    /** One that calls write as a list. */
    public Forward(List<TargetGroupTuple> targetGroups, Optional<Stickiness> stickiness) {
      this(targetGroups, stickiness, false);
    }

    @Override
    public String type() {
      return "forward";
    }
  }

  /** The target groups of all forwards among some actions. */
  static Stream<TargetGroupTuple> forwardedTo(List<Action> actions) {
    return actions.stream()
        .filter(Forward.class::isInstance)
        .flatMap(action -> ((Forward) action).targetGroups().stream());
  }

  /**
   * A target group of a forward.
   *
   * @param weight 0 to 999; absent is fine if it is the only one
   */
  record TargetGroupTuple(Token<Arn> targetGroup, OptionalInt weight) {}

  /**
   * Whether a client stays with its target group.
   *
   * @param durationSeconds 1 to 604800
   */
  record Stickiness(Optional<Boolean> enabled, OptionalInt durationSeconds) {}

  /** Answers by itself. */
  record FixedResponse(
      String statusCode, Optional<String> contentType, Optional<String> messageBody)
      implements Action {
    @Override
    public String type() {
      return "fixed-response";
    }
  }

  /**
   * Sends the client elsewhere. What is absent stays as the client asked ({@code #{host}} and so
   * on).
   *
   * @param statusCode {@code HTTP_301} or {@code HTTP_302}
   */
  record Redirect(
      Optional<String> protocol,
      Optional<String> host,
      Optional<String> port,
      Optional<String> path,
      Optional<String> query,
      String statusCode)
      implements Action {
    @Override
    public String type() {
      return "redirect";
    }
  }

  /** What both ways of authentication have in common; {@code sessionTimeout} in seconds. */
  record AuthSettings(
      String onUnauthenticatedRequest,
      Optional<String> scope,
      Optional<String> sessionCookieName,
      OptionalLong sessionTimeout,
      SortedMap<String, String> authenticationRequestExtraParams) {
    public AuthSettings {
      authenticationRequestExtraParams =
          Collections.unmodifiableSortedMap(new TreeMap<>(authenticationRequestExtraParams));
    }
  }

  /** Lets only those pass that a Cognito user pool knows. */
  record AuthenticateCognito(
      String userPoolArn, String userPoolClientId, String userPoolDomain, AuthSettings settings)
      implements Action {
    @Override
    public String type() {
      return "authenticate-cognito";
    }
  }

  /** Lets only those pass that an OpenID Connect provider knows. */
  record AuthenticateOidc(
      OidcProvider provider, Sensitive clientId, Sensitive clientSecret, AuthSettings settings)
      implements Action {
    @Override
    public String type() {
      return "authenticate-oidc";
    }
  }

  /** The endpoints of an OpenID Connect provider. */
  record OidcProvider(
      String issuer, String authorizationEndpoint, String tokenEndpoint, String userInfoEndpoint) {}

  /** Lets only requests with a valid JSON web token pass. */
  record JwtValidation(String jwksEndpoint, String issuer, List<JwtClaim> additionalClaims)
      implements Action {
    public JwtValidation {
      additionalClaims = List.copyOf(additionalClaims);
    }

    @Override
    public String type() {
      return "jwt-validation";
    }
  }

  /**
   * One that this release does not know. It is only ever read, so that what has it can be left
   * alone.
   */
  record Unfamiliar(String type) implements Action {}

  /** A claim that the token must have. */
  record JwtClaim(String format, String name, List<String> values) {
    public JwtClaim {
      values = List.copyOf(values);
    }
  }
}
