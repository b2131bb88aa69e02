package io.albedo.controller.cluster.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way of one controller to an account: sees what it writes, and can end with a write. */
public final class AwsRoad implements AutoCloseable {

  private static final List<String> SERVICES =
      List.of(
          "EC2",
          "Elastic Load Balancing v2",
          "ACM",
          "WAFV2",
          "WAF Regional",
          "Shield",
          "Route 53",
          "Resource Groups Tagging API",
          "STS");

  private static final Set<String> HOP_BY_HOP =
      Set.of("host", "connection", "content-length", "transfer-encoding", "expect", "upgrade");

  private final URI account;
  private final HttpServer entrance;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> writes = new CopyOnWriteArrayList<>();
  private volatile int last = Integer.MAX_VALUE;
  private volatile @Nullable Runnable end;

  public AwsRoad(URI account) {
    this.account = account;
    try {
      entrance = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    entrance.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    entrance.createContext("/", this::pass);
    entrance.start();
  }

  /** The flag that leads all services here. */
  public String flag() {
    String address = "http://127.0.0.1:" + entrance.getAddress().getPort();
    return SERVICES.stream()
        .map(service -> service + "=" + address)
        .collect(Collectors.joining(",", "--aws-api-endpoints=", ""));
  }

  /** The requests to write that AWS has carried out, in their order. */
  public List<String> writes() {
    return List.copyOf(writes);
  }

  /** The same, without what was asked for in particular. */
  public List<String> actions() {
    return writes.stream().map(write -> write.split(" ", 2)[0]).toList();
  }

  /** When so many writes have been carried out this is done, and the last is not answered. */
  public void endsAfter(int number, Runnable deed) {
    end = deed;
    last = number;
  }

  private void pass(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    HttpResponse<byte[]> answer = ask(exchange, body);
    if (isWrite(exchange, body) && answer.statusCode() == 200 && isEnd(exchange, body)) {
      exchange.close();
      return;
    }
    answer
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
    exchange.sendResponseHeaders(
        answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
    exchange.getResponseBody().write(answer.body());
    exchange.close();
  }

  private synchronized boolean isEnd(HttpExchange exchange, String body) {
    Runnable deed = end;
    boolean over = writes.size() >= last;
    writes.add(action(exchange, body) + " " + body);
    if (writes.size() == last && deed != null) {
      deed.run();
      return true;
    }
    return over;
  }

  private HttpResponse<byte[]> ask(HttpExchange exchange, String body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(account.resolve(exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofString(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static boolean isWrite(HttpExchange exchange, String body) {
    return Stream.of("Describe", "Get", "List")
        .noneMatch(word -> action(exchange, body).startsWith(word));
  }

  private static String action(HttpExchange exchange, String body) {
    return Arrays.stream(body.split("&", -1))
        .filter(field -> field.startsWith("Action="))
        .map(field -> field.substring("Action=".length()))
        .findFirst()
        .or(() -> Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target")))
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .orElse(exchange.getRequestMethod().equals("GET") ? "Get" : "Send");
  }

  @Override
  public void close() {
    entrance.stop(0);
    http.close();
  }
}
