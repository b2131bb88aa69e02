package io.albedo.controller.json;

import static io.albedo.controller.json.testing.Snapshots.clean;
import static io.albedo.controller.json.testing.Snapshots.findings;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.Sensitive;
import io.albedo.model.alb.Action;
import io.albedo.model.alb.Action.AuthSettings;
import io.albedo.model.alb.Action.TargetGroupTuple;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ActionReaderTest {

  private static String listener(String... actions) {
    return """
    LoadBalancers:
      - {LoadBalancerArn: 'arn:lb', LoadBalancerName: x, Type: application, Scheme: internal, VpcId: v}
    Listeners:
      - ListenerArn: arn:l
        LoadBalancerArn: arn:lb
        Port: 443
        Protocol: HTTPS
        DefaultActions: [%s]
    """
        .formatted(String.join(", ", actions));
  }

  /** The actions as read, held against those that are written and read again. */
  private static List<Action> actions(String... actions) {
    var state = clean(listener(actions));
    assertThat(clean(SnapshotWriter.yaml(state))).isEqualTo(state);
    return state.listeners().getFirst().spec().defaultActions();
  }

  private static TargetGroupTuple tuple(String arn, OptionalInt weight) {
    return new TargetGroupTuple(Token.of(new Arn(arn)), weight);
  }

  @Test
  void a_forward_in_its_short_form_has_one_target_group() {
    assertThat(actions("{Type: forward, TargetGroupArn: 'arn:tg'}"))
        .containsExactly(
            new Action.Forward(List.of(tuple("arn:tg", OptionalInt.empty())), Optional.empty()));
  }

  @Test
  void the_long_form_of_a_forward_counts() {
    assertThat(
            actions(
                "{Type: forward, TargetGroupArn: other, ForwardConfig: {TargetGroups: ["
                    + "{TargetGroupArn: a, Weight: 0}, {TargetGroupArn: b, Weight: 999}],"
                    + " TargetGroupStickinessConfig: {Enabled: true, DurationSeconds: 60}}}"))
        .containsExactly(
            new Action.Forward(
                List.of(tuple("a", OptionalInt.of(0)), tuple("b", OptionalInt.of(999))),
                Optional.of(new Action.Stickiness(Optional.of(true), OptionalInt.of(60)))));
  }

  @Test
  void a_redirect_keeps_what_it_says() {
    assertThat(
            actions(
                "{Type: redirect, RedirectConfig: {Protocol: HTTPS, Host: '#{host}', Port: '443',"
                    + " Path: '/#{path}', Query: '#{query}', StatusCode: HTTP_301}}"))
        .containsExactly(
            new Action.Redirect(
                Optional.of("HTTPS"),
                Optional.of("#{host}"),
                Optional.of("443"),
                Optional.of("/#{path}"),
                Optional.of("#{query}"),
                "HTTP_301"));
  }

  @Test
  void a_fixed_response_keeps_what_it_says() {
    assertThat(
            actions(
                "{Type: fixed-response, FixedResponseConfig: {StatusCode: '200', ContentType:"
                    + " text/plain, MessageBody: 'ok'}}"))
        .containsExactly(
            new Action.FixedResponse("200", Optional.of("text/plain"), Optional.of("ok")));
  }

  @Test
  void authentication_with_cognito_keeps_what_it_says() {
    assertThat(
            actions(
                "{Type: authenticate-cognito, Order: 1, AuthenticateCognitoConfig: {UserPoolArn: p,"
                    + " UserPoolClientId: c, UserPoolDomain: d, OnUnauthenticatedRequest: deny,"
                    + " Scope: openid, SessionCookieName: n, SessionTimeout: 3600,"
                    + " AuthenticationRequestExtraParams: {hd: example.com}}}"))
        .containsExactly(
            new Action.AuthenticateCognito(
                "p",
                "c",
                "d",
                new AuthSettings(
                    "deny",
                    Optional.of("openid"),
                    Optional.of("n"),
                    OptionalLong.of(3600),
                    new TreeMap<>(Map.of("hd", "example.com")))));
  }

  @Test
  void authentication_with_oidc_needs_no_secret_since_aws_tells_none() {
    assertThat(
            actions(
                "{Type: authenticate-oidc, AuthenticateOidcConfig: {Issuer: i,"
                    + " AuthorizationEndpoint: a, TokenEndpoint: t, UserInfoEndpoint: u, ClientId:"
                    + " c}}"))
        .containsExactly(
            new Action.AuthenticateOidc(
                new Action.OidcProvider("i", "a", "t", "u"),
                new Sensitive("c"),
                new Sensitive(""),
                new AuthSettings(
                    "authenticate",
                    Optional.empty(),
                    Optional.empty(),
                    OptionalLong.empty(),
                    new TreeMap<>())));
  }

  @Test
  void validation_of_tokens_keeps_its_claims() {
    assertThat(
            actions(
                "{Type: jwt-validation, JwtValidationConfig: {JwksEndpoint: j, Issuer: i,"
                    + " AdditionalClaims: [{Format: string-array, Name: n, Values: [a, b]}]}}"))
        .containsExactly(
            new Action.JwtValidation(
                "j", "i", List.of(new Action.JwtClaim("string-array", "n", List.of("a", "b")))));
  }

  @Test
  void actions_stand_in_the_order_in_which_they_are_taken() {
    assertThat(
            actions(
                "{Type: forward, Order: 2, TargetGroupArn: 'arn:tg'}",
                "{Type: jwt-validation, Order: 1, JwtValidationConfig: {JwksEndpoint: j, Issuer:"
                    + " i}}"))
        .extracting(Action::type)
        .containsExactly("jwt-validation", "forward");
  }

  @Test
  void an_action_that_is_not_known_is_read_as_such() {
    assertThat(findings(listener("{Type: teleport}"))).isEmpty();
    assertThat(actions("{Type: teleport}")).containsExactly(new Action.Unfamiliar("teleport"));
  }

  @Test
  void an_action_without_a_type_is_an_error() {
    assertThat(findings(listener("{Order: 1}")))
        .singleElement()
        .asString()
        .contains("Listeners[0].DefaultActions[0].Type: is missing");
  }

  @Test
  void an_action_without_its_configuration_is_an_error() {
    assertThat(findings(listener("{Type: redirect}")))
        .singleElement()
        .asString()
        .contains("Listeners[0].DefaultActions[0].RedirectConfig: is missing");
  }
}
