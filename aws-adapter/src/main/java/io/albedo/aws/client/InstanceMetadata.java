package io.albedo.aws.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an EC2 instance tells those who run on it. Nobody answers elsewhere, and in a pod only if
 * the instance lets answers travel far enough; then all answers are empty, after a second or two.
 * Source: "Access instance metadata for an EC2 instance" in the Amazon EC2 user guide (version 2,
 * with session tokens).
 */
public final class InstanceMetadata {

  private static final String ADDRESS = "http://169.254.169.254";
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int OK = 200;

  private final Optional<URI> address;

  private InstanceMetadata(Optional<URI> address) {
    this.address = address;
  }

  /** Where the variables say, if they do not say that nobody is to be asked. */
  public static InstanceMetadata of(Map<String, String> environment) {
    if (environment.getOrDefault("AWS_EC2_METADATA_DISABLED", "").equalsIgnoreCase("true")) {
      return new InstanceMetadata(Optional.empty());
    }
    String address = environment.getOrDefault("AWS_EC2_METADATA_SERVICE_ENDPOINT", ADDRESS);
    return new InstanceMetadata(Optional.of(URI.create(address)));
  }

  public Optional<String> region() {
    return ask(session -> session.get("/latest/meta-data/placement/region"));
  }

  /** The VPC of the first network interface. */
  public Optional<String> vpc() {
    return ask(
        session ->
            session
                .get("/latest/meta-data/mac")
                .flatMap(
                    mac ->
                        session.get(
                            "/latest/meta-data/network/interfaces/macs/" + mac + "/vpc-id")));
  }

  private Optional<String> ask(Function<Session, Optional<String>> question) {
    if (address.isEmpty()) {
      return Optional.empty();
    }
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      return Session.open(http, address.get()).flatMap(question);
    }
  }

  /** Some questions with one token. */
  private record Session(HttpClient http, URI address, String token) {

    static Optional<Session> open(HttpClient http, URI address) {
      HttpRequest request =
          HttpRequest.newBuilder(address.resolve("/latest/api/token"))
              .timeout(PATIENCE)
              .header("X-aws-ec2-metadata-token-ttl-seconds", "60")
              .PUT(BodyPublishers.noBody())
              .build();
      return send(http, request).map(token -> new Session(http, address, token));
    }

    Optional<String> get(String path) {
      return send(
          http,
          HttpRequest.newBuilder(address.resolve(path))
              .timeout(PATIENCE)
              .header("X-aws-ec2-metadata-token", token)
              .build());
    }

    private static Optional<String> send(HttpClient http, HttpRequest request) {
      try {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return Optional.of(answer.body().strip())
            .filter(text -> answer.statusCode() == OK && !text.isEmpty());
      } catch (IOException e) {
        return Optional.empty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
  }
}
