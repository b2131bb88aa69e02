package io.albedo.controller.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.albedo.aws.testing.MotoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A proxy before the account that does to requests what a test decides by their action. */
final class FaultyWire implements AutoCloseable {

  private static final Set<String> OWN_HEADERS =
      Set.of("connection", "content-length", "expect", "host", "upgrade", "transfer-encoding");
  private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=([A-Za-z0-9]+)");
  private static final String EC2_VERSION = "Version=2016-11-15";

  private final Function<String, Fault> faults;
  private final HttpServer server;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * A wire.
   *
   * @param faults is asked for each request, of which it gets the action
   */
  FaultyWire(Function<String, Fault> faults) {
    this.faults = faults;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Fault fault = faults.apply(action(exchange, body));
      if (fault == Fault.HUNG) {
        hang();
      }
      Optional<HttpResponse<byte[]>> answer =
          fault.isBefore() ? Optional.empty() : Optional.of(forward(exchange, body));
      if (fault == Fault.NONE) {
        HttpResponse<byte[]> given = answer.orElseThrow();
        respond(exchange, given.statusCode(), given.body());
      } else if (!fault.isSilent()) {
        refuse(exchange, fault, body);
      }
    }
  }

  private void hang() throws IOException {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** An action such as {@code CreateRule}; Route 53 has methods and paths instead. */
  private static String action(HttpExchange exchange, byte[] body) {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (target != null) {
      return target.substring(target.lastIndexOf('.') + 1);
    }
    Matcher form = ACTION.matcher(new String(body, StandardCharsets.UTF_8));
    return form.find()
        ? form.group(1)
        : ofRoute53(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
  }

  private static String ofRoute53(String method, String path) {
    return switch (method + " " + path.replaceAll("/hostedzone/[^/]+/", "/hostedzone/Z/")) {
      case "GET /2013-04-01/hostedzone" -> "ListHostedZones";
      case "POST /2013-04-01/hostedzone/Z/rrset/", "POST /2013-04-01/hostedzone/Z/rrset" ->
          "ChangeResourceRecordSets";
      default -> method + " " + path;
    };
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                MotoServer.get().address().resolve(exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange.getRequestHeaders().forEach((name, values) -> copy(request, name, values.getFirst()));
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void copy(HttpRequest.Builder request, String name, String value) {
    if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
      request.header(name, value);
    }
  }

  private static void refuse(HttpExchange exchange, Fault fault, byte[] body) throws IOException {
    boolean json = exchange.getRequestHeaders().containsKey("X-Amz-Target");
    boolean ec2 = new String(body, StandardCharsets.UTF_8).contains(EC2_VERSION);
    String code =
        switch (fault) {
          case THROTTLED -> ec2 ? "RequestLimitExceeded" : "Throttling";
          case EXPIRED -> ec2 ? "RequestExpired" : "ExpiredToken";
          case SKEWED -> "RequestTimeTooSkewed";
          case DENIED -> ec2 ? "UnauthorizedOperation" : "AccessDenied";
          default -> "InternalFailure";
        };
    int status =
        switch (fault) {
          case DENIED, EXPIRED, SKEWED -> 403;
          case THROTTLED -> 400;
          default -> 500;
        };
    respond(exchange, status, text(json, ec2, code).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(boolean json, boolean ec2, String code) {
    String error = "<Error><Code>" + code + "</Code><Message>a test wants it</Message></Error>";
    return json
        ? "{\"__type\":\"" + code + "\",\"message\":\"a test wants it\"}"
        : ec2
            ? "<Response><Errors>" + error + "</Errors></Response>"
            : "<ErrorResponse>" + error + "</ErrorResponse>";
  }

  private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.close();
  }
}
