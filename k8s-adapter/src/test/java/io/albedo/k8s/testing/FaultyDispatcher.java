package io.albedo.k8s.testing;

import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** An API server that can be told to answer some requests otherwise. */
final class FaultyDispatcher extends MergingDispatcher {

  private final Map<String, Function<RecordedRequest, MockResponse>> faults =
      new ConcurrentHashMap<>();
  private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();

  /** How some writes are refused, and how many more of them. */
  private record Refusal(int status, String body, AtomicInteger left) {}

  FaultyDispatcher() {
    super(List.of());
  }

  /** Answers like this whatever asks for a resource such as {@code ingresses}. */
  void fault(String plural, int status, byte[] body) {
    faults.put(plural, request -> new MockResponse().setResponseCode(status).setBody(body));
  }

  /** Refuses so many writes whose path has this in it. */
  void refuse(String pathPart, int times, int status, String body) {
    refusals.put(pathPart, new Refusal(status, body, new AtomicInteger(times)));
  }

  void mend(String plural) {
    faults.remove(plural);
    refusals.remove(plural);
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    String path = request.getPath().replaceFirst("\\?.*", "");
    if (!request.getMethod().equals("GET")) {
      return refusal(path).orElseGet(() -> super.dispatch(request));
    }
    return faults.entrySet().stream()
        .filter(fault -> path.contains("/" + fault.getKey()))
        .findFirst()
        .map(fault -> fault.getValue().apply(request))
        .orElseGet(() -> patient(super.dispatch(request)));
  }

  private Optional<MockResponse> refusal(String path) {
    return refusals.entrySet().stream()
        .filter(refusal -> path.contains(refusal.getKey()))
        .map(Map.Entry::getValue)
        .filter(refusal -> refusal.left().getAndDecrement() > 0)
        .findFirst()
        .map(
            refusal ->
                new MockResponse().setResponseCode(refusal.status()).setBody(refusal.body()));
  }

  private static MockResponse patient(MockResponse response) {
    return response.getWebSocketListener() == null
        ? response
        : new MockResponse()
            .withWebSocketUpgrade(new PatientListener(response.getWebSocketListener()));
  }
}
