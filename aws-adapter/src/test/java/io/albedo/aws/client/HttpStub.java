package io.albedo.aws.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server on this machine that answers as it is told. */
final class HttpStub implements AutoCloseable {

  /** What was asked. */
  record Asked(String method, String path, String body, String userAgent) {}

  /** What is answered; the status 0 is none at all. */
  record Answer(int status, String body) {}

  private final HttpServer server;
  final List<Asked> asked = new CopyOnWriteArrayList<>();

  HttpStub(Function<Asked, Answer> answers) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(exchange, answers));
    server.start();
  }

  private void answer(HttpExchange exchange, Function<Asked, Answer> answers) throws IOException {
    Asked request =
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
            String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
    asked.add(request);
    Answer answer = answers.apply(request);
    if (answer.status() == 0) {
      return;
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
