package io.albedo.controller.local.http.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP client that follows no redirect. */
public final class Client {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client;

  public Client() {
    this(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
  }

  public Client(HttpClient client) {
    this.client = client;
  }

  /** The answer to a GET. */
  public HttpResponse<String> get(String url, String... headers) {
    return send(request(url, headers).build());
  }

  /** The echo's answer to a GET. */
  public JsonNode echo(String url, String... headers) {
    return JSON.readTree(get(url, headers).body());
  }

  /** The beginning of a request. */
  public static HttpRequest.Builder request(String url, String... headers) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  /** The answer to any request. */
  public HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Reads JSON. */
  public static JsonNode json(String text) {
    return JSON.readTree(text);
  }
}
