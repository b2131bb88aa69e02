package io.albedo.controller.local.http;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * Makes a proxied request what the load balancer would send, and a failure what it would answer.
 */
record ForwardInterceptor(Forwarding forwarding) implements ProxyInterceptor {

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    ProxyRequest request = context.request();
    request.setURI(forwarding.forward().target());
    forwarding.addHeaders(request.headers());
    // The data plane itself has told the client to go on.
    request.headers().remove(HttpHeaders.EXPECT);
    Optional.ofNullable(HostAndPort.parseAuthority(forwarding.host(), -1))
        .ifPresent(request::setAuthority);
    return context.sendRequest().recover(failure -> Future.succeededFuture(page(context, failure)));
  }

  /** A page of our own has no response behind it, so there is nothing to tunnel or to filter. */
  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    return context.response().proxiedResponse() == null
        ? context.response().send()
        : context.sendResponse();
  }

  private static ProxyResponse page(ProxyContext context, Throwable failure) {
    ErrorPage page = new ErrorPage(isTimeout(failure) ? 504 : 502);
    return context
        .request()
        .release()
        .response()
        .setStatusCode(page.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, ErrorPage.CONTENT_TYPE)
        .setBody(Body.body(page.body()));
  }

  private static boolean isTimeout(Throwable failure) {
    return failure instanceof TimeoutException || failure instanceof ConnectTimeoutException;
  }
}
