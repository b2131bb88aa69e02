package io.albedo.k8s.request;

import io.albedo.k8s.client.KubernetesConnection;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.RequestConfig;
import io.fabric8.kubernetes.client.RequestConfigBuilder;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * Sends requests as they are, one call one request, and says how each ended; nothing throws.
 *
 * <p>A request that was turned away for a moment (an overload, a connection that broke) is repeated
 * twice: everything that is written here may be written twice.
 */
public final class ApiRequests {

  private static final int REPETITIONS = 2;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
  private static final int FIRST_SERVER_ERROR = 500;

  /** Without a type of its own. */
  private static final class Members
      extends TypeReference<LinkedHashMap<String, @Nullable Object>> {}

  private final HttpClient http;
  private final KubernetesSerialization json;
  private final String server;
  private final Duration timeout;
  private final Duration longestWait;

  public ApiRequests(KubernetesConnection connection) {
    this(connection, timeout(connection), REPETITIONS);
  }

  private static Duration timeout(KubernetesConnection connection) {
    return Optional.ofNullable(
            connection.client().getConfiguration().getRequestConfig().getRequestTimeout())
        .map(Duration::ofMillis)
        .orElse(DEFAULT_TIMEOUT);
  }

  /**
   * Requests of some patience.
   *
   * @param timeout for each request
   * @param repetitions of a request that was turned away for a moment
   */
  public ApiRequests(KubernetesConnection connection, Duration timeout, int repetitions) {
    KubernetesClient client = connection.client();
    RequestConfig config =
        new RequestConfigBuilder(client.getConfiguration().getRequestConfig())
            .withRequestRetryBackoffLimit(repetitions)
            .build();
    this.http = client.getHttpClient().newBuilder().tag(config).build();
    this.json = client.getKubernetesSerialization();
    this.server = slashed(String.valueOf(client.getMasterUrl()));
    this.timeout = timeout;
    this.longestWait =
        timeout.multipliedBy(repetitions + 1L).plus(LONGEST_PAUSE.multipliedBy(repetitions));
  }

  public Answer get(ApiTarget target) {
    return send("get", target, request(target.path()).method("GET", "application/json", null));
  }

  /** All objects of a namespace with these labels, as the {@code items} of a list. */
  public Answer list(ApiTarget all, String labelSelector) {
    String query = "?labelSelector=" + URLEncoder.encode(labelSelector, StandardCharsets.UTF_8);
    return send("list", all, request(all.path() + query).method("GET", "application/json", null));
  }

  public Answer create(ApiTarget target, Map<String, ?> object) {
    return send(
        "create",
        target,
        request(target.collection().path()).post("application/json", json.asJson(object)));
  }

  public Answer patch(ApiTarget target, PatchForm form, Map<String, ?> patch) {
    return send(
        "patch", target, request(target.path()).patch(form.contentType(), json.asJson(patch)));
  }

  /** Deletes an object; with {@code preconditions} only that one, and only as it is. */
  public Answer delete(ApiTarget target, Map<String, ?> preconditions) {
    ObjectDraft options = new ObjectDraft().put("apiVersion", "v1").put("kind", "DeleteOptions");
    if (!preconditions.isEmpty()) {
      options.put("preconditions", preconditions);
    }
    return send(
        "delete",
        target,
        request(target.path()).delete("application/json", json.asJson(options.build())));
  }

  private HttpRequest.Builder request(String path) {
    return http.newHttpRequestBuilder().uri(server + path);
  }

  private Answer send(String verb, ApiTarget target, HttpRequest.Builder request) {
    var sent =
        http.sendAsync(
            request.timeout(timeout.toMillis(), TimeUnit.MILLISECONDS).build(), String.class);
    try {
      return answer(verb, target, sent.get(longestWait.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      return lost(verb, target, "interrupted");
    } catch (TimeoutException e) {
      sent.cancel(true);
      return lost(verb, target, "no answer in time");
    } catch (ExecutionException e) {
      return Unanswered.of(verb, target, e);
    }
  }

  private Answer answer(String verb, ApiTarget target, HttpResponse<String> response) {
    Optional<ApiObject> body = read(response.body());
    if (response.isSuccessful()) {
      return body.<Answer>map(Answer.Given::new)
          .orElseGet(() -> lost(verb, target, "the answer is no object"));
    }
    if (response.code() >= FIRST_SERVER_ERROR) {
      String words = Refusals.words(target, body);
      return lost(verb, target, "HTTP " + response.code() + (words.isEmpty() ? "" : " " + words));
    }
    return new Answer.Refused(Refusals.of(verb, target, response.code(), body));
  }

  /** An answer may say nothing about an object that is gone by it. */
  private Optional<ApiObject> read(String body) {
    if (body.isBlank()) {
      return Optional.of(new ApiObject(Map.of()));
    }
    try {
      return Optional.ofNullable(json.unmarshal(body, new Members())).map(ApiObject::new);
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Answer lost(String verb, ApiTarget target, String why) {
    return new Answer.Lost(Refusals.perhaps(verb, target) + ": " + why);
  }

  private static String slashed(String url) {
    return url.endsWith("/") ? url : url + "/";
  }
}
