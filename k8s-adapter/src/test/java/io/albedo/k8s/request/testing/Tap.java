package io.albedo.k8s.request.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Stands before an API server, lets requests pass, writes them down, and spoils what it is told to.
 */
public final class Tap implements AutoCloseable {

  private record Planned(String method, String pathEnd, Fault fault) {}

  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final HttpClient client;
  private final String upstream;
  private final List<SentRequest> seen = new ArrayList<>();
  private final Deque<Planned> planned = new ArrayDeque<>();

  Tap(String upstream, HttpClient client) {
    this.upstream =
        upstream.endsWith("/") ? upstream.substring(0, upstream.length() - 1) : upstream;
    this.client = client;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::pass);
    server.setExecutor(workers);
    server.start();
  }

  String url() {
    return "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort();
  }

  /** Spoils the next request of this kind; several are spoiled in the order given. */
  public synchronized Tap spoil(String method, String pathEnd, Fault fault) {
    planned.add(new Planned(method, pathEnd, fault));
    return this;
  }

  /** Everything that was sent, but for what only read. */
  public List<SentRequest> writes() {
    return all().stream().filter(r -> !r.method().equals("GET")).toList();
  }

  public synchronized List<SentRequest> all() {
    return List.copyOf(seen);
  }

  public synchronized void forget() {
    seen.clear();
    planned.clear();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      SentRequest request = read(exchange);
      Optional<Fault> fault = take(request);
      switch (fault.orElse(null)) {
        case null -> reply(exchange, forward(request, exchange));
        case Fault.Refuse f -> reply(exchange, f.status(), status(f));
        case Fault.Garble f -> reply(exchange, f.status(), f.body());
        case Fault.DropAfter f -> forward(request, exchange);
        case Fault.DropBefore f -> {}
        case Fault.Meanwhile f -> {
          f.something().run();
          reply(exchange, forward(request, exchange));
        }
      }
    }
  }

  private static SentRequest read(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return new SentRequest(
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse(""),
        body);
  }

  private synchronized Optional<Fault> take(SentRequest request) {
    seen.add(request);
    Optional<Planned> hit =
        planned.stream()
            .filter(
                p ->
                    p.method().equals(request.method())
                        && request.path().replaceAll("\\?.*", "").endsWith(p.pathEnd()))
            .findFirst();
    hit.ifPresent(planned::remove);
    return hit.map(Planned::fault);
  }

  private HttpResponse<String> forward(SentRequest request, HttpExchange exchange)
      throws IOException {
    HttpRequest.Builder builder =
        client
            .newHttpRequestBuilder()
            .uri(upstream + request.path())
            .method(
                request.method(),
                request.contentType(),
                request.body().isEmpty() ? null : request.body());
    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
        .ifPresent(accept -> builder.header("Accept", accept));
    try {
      return client.sendAsync(builder.build(), String.class).get(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(e);
    }
  }

  private static void reply(HttpExchange exchange, HttpResponse<String> answer) throws IOException {
    reply(exchange, answer.code(), answer.body());
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String status(Fault.Refuse refusal) {
    return """
    {"kind":"Status","apiVersion":"v1","status":"Failure","reason":"%s","message":"%s","code":%d}\
    """
        .formatted(refusal.reason(), refusal.message(), refusal.status());
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
