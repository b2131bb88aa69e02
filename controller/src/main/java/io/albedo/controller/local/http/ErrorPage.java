package io.albedo.controller.local.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** The small pages with which a load balancer answers for itself. */
record ErrorPage(int status) {

  static final String CONTENT_TYPE = "text/html";

  String title() {
    return HttpResponseStatus.valueOf(status).toString();
  }

  Buffer body() {
    return Buffer.buffer(
        "<html>\n<head><title>%1$s</title></head>\n<body><h1>%1$s</h1></body>\n</html>\n"
            .formatted(title()));
  }

  void send(HttpServerResponse response) {
    response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE).end(body());
  }
}
