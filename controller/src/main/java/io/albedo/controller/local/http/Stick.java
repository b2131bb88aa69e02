package io.albedo.controller.local.http;

import io.albedo.model.alb.Action.Stickiness;
import io.albedo.model.alb.Action.TargetGroupTuple;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import io.albedo.planner.route.Outcome;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * The cookie that keeps a client with its target group. Source: "Sticky sessions for your
 * Application Load Balancer" in the Elastic Load Balancing user guide.
 */
final class Stick {

  static final String COOKIE = "AWSALBTG";

  private final HttpServerRequest request;
  private final Outcome.Forward forward;

  Stick(HttpServerRequest request, Outcome.Forward forward) {
    this.request = request;
    this.forward = forward;
  }

  /** The target group of an earlier answer, if the rule still has it and is sticky. */
  Optional<Arn> earlier() {
    return sticky()
        .flatMap(s -> Optional.ofNullable(request.getCookie(COOKIE)))
        .map(Cookie::getValue)
        .flatMap(
            value ->
                forward.targetGroups().stream()
                    .map(TargetGroupTuple::targetGroup)
                    .flatMap(t -> t.known().stream())
                    .filter(arn -> value(arn).equals(value))
                    .findFirst());
  }

  /** Remembers the target group with the client. */
  void keep(Arn group) {
    sticky().ifPresent(s -> request.response().addCookie(cookie(s, group)));
  }

  private Optional<Stickiness> sticky() {
    return forward.stickiness().filter(s -> s.enabled().orElse(false));
  }

  private static Cookie cookie(Stickiness stickiness, Arn group) {
    Cookie cookie = Cookie.cookie(COOKIE, value(group)).setPath("/");
    stickiness.durationSeconds().ifPresent(cookie::setMaxAge);
    return cookie;
  }

  /** AWS encrypts it; here it only must not be long. */
  private static String value(Arn group) {
    return UUID.nameUUIDFromBytes(group.value().getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The target group for this request: the earlier one, or the one at the point drawn. */
  Optional<Arn> choose(double point) {
    return earlier().or(() -> forward.choose(point).flatMap(Token::known));
  }
}
