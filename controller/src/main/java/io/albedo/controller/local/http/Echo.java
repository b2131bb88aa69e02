package io.albedo.controller.local.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands in for all targets: answers with what it was asked and why it was asked. A WebSocket gets
 * that as its first message, and its own messages back.
 */
final class Echo {

  private Echo() {}

  static void answer(Forwarding forwarding) {
    HttpServerRequest request = forwarding.received();
    if (request.canUpgradeToWebSocket()) {
      request.toWebSocket().onSuccess(socket -> talk(socket, forwarding));
    } else {
      AtomicLong bodyBytes = new AtomicLong();
      request.handler(part -> bodyBytes.addAndGet(part.length()));
      request.endHandler(end -> respond(forwarding, bodyBytes.get()));
    }
  }

  private static void talk(ServerWebSocket socket, Forwarding forwarding) {
    socket.textMessageHandler(socket::writeTextMessage);
    socket.binaryMessageHandler(socket::writeBinaryMessage);
    socket.writeTextMessage(EchoBody.of(forwarding, 0));
  }

  private static void respond(Forwarding forwarding, long bodyBytes) {
    forwarding
        .received()
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(Buffer.buffer(EchoBody.of(forwarding, bodyBytes)));
  }
}
