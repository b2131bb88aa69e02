package io.albedo.controller.local.http;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.planner.route.Location;
import io.albedo.planner.route.Outcome;
import io.albedo.planner.route.Routing;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;

/**
 * Gives each request the answer that the load balancer would give. Authentication and token
 * validation are not performed: the request passes, and a header says so.
 */
final class Answerer {

  static final String NOT_PERFORMED = "X-Albedo-Not-Performed";

  private final Backends backends;
  private final Proxy proxy;
  private final DoubleSupplier draw;

  Answerer(Backends backends, Proxy proxy, DoubleSupplier draw) {
    this.backends = backends;
    this.proxy = proxy;
    this.draw = draw;
  }

  void answer(IncomingRequest incoming) {
    HttpServerRequest received = incoming.received();
    OptionalInt refusal = refusal(received);
    if (refusal.isPresent()) {
      new ErrorPage(refusal.getAsInt()).send(received.response());
      return;
    }
    Routing routing = incoming.listener().router().route(incoming.asRequest());
    tellChecks(routing, received.response());
    switch (routing.outcome()) {
      case Outcome.Forward forward -> forward(incoming, routing, forward);
      case Outcome.Redirect redirect -> redirect(incoming, redirect);
      case Outcome.Respond respond -> respond(received.response(), respond);
      case Outcome.Failure failure -> new ErrorPage(failure.status()).send(received.response());
    }
  }

  /** Source: "Troubleshoot your Application Load Balancers", HTTP 400 and HTTP 405. */
  private static OptionalInt refusal(HttpServerRequest request) {
    if (request.method().equals(HttpMethod.TRACE) || request.method().equals(HttpMethod.CONNECT)) {
      return OptionalInt.of(405);
    }
    boolean hostMissing =
        request.version() == HttpVersion.HTTP_1_1 && !request.headers().contains(HttpHeaders.HOST);
    return hostMissing || request.path() == null ? OptionalInt.of(400) : OptionalInt.empty();
  }

  private static void tellChecks(Routing routing, HttpServerResponse response) {
    if (!routing.checks().isEmpty()) {
      response.putHeader(
          NOT_PERFORMED,
          routing.checks().stream().map(Action::type).collect(Collectors.joining(", ")));
    }
  }

  private void forward(IncomingRequest incoming, Routing routing, Outcome.Forward forward) {
    HttpServerRequest received = incoming.received();
    Stick stick = new Stick(received, forward);
    Optional<Arn> chosen = stick.choose(draw.getAsDouble());
    chosen.ifPresent(stick::keep);
    chosen
        .flatMap(arn -> incoming.listener().targetGroup(arn))
        .map(group -> new Forwarding(incoming, routing, forward, group))
        .ifPresentOrElse(this::send, () -> new ErrorPage(503).send(received.response()));
  }

  private void send(Forwarding forwarding) {
    backends
        .originOf(forwarding.group())
        .ifPresentOrElse(
            origin -> proxy.forward(forwarding, origin), () -> Echo.answer(forwarding));
  }

  /**
   * A client that named the local port is sent to local ports, if the place is on the same load
   * balancer; every other client gets the location that AWS would give.
   */
  private static void redirect(IncomingRequest incoming, Outcome.Redirect redirect) {
    Location location = redirect.location();
    boolean stays =
        incoming.namesLocalPort() && location.host().equals(incoming.asRequest().hostName());
    Location reachable =
        stays ? incoming.site().reachable(incoming.listener(), location) : location;
    incoming.received().response().putHeader(HttpHeaders.LOCATION, reachable.text());
    new ErrorPage(redirect.status()).send(incoming.received().response());
  }

  private static void respond(HttpServerResponse response, Outcome.Respond respond) {
    response
        .setStatusCode(respond.status())
        .putHeader(
            HttpHeaders.CONTENT_TYPE, respond.contentType().orElse("text/plain; charset=utf-8"))
        .end(respond.body());
  }
}
