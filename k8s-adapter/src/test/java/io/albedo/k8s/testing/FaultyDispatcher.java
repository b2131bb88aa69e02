package io.albedo.k8s.testing;

import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** An API server that can be told to answer some requests otherwise. */
final class FaultyDispatcher extends MergingDispatcher {

  private final Map<String, Function<RecordedRequest, MockResponse>> faults =
      new ConcurrentHashMap<>();

  FaultyDispatcher() {
    super(List.of());
  }

  /** Answers like this whatever asks for a resource such as {@code ingresses}. */
  void fault(String plural, int status, byte[] body) {
    faults.put(plural, request -> new MockResponse().setResponseCode(status).setBody(body));
  }

  void mend(String plural) {
    faults.remove(plural);
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    String path = request.getPath().replaceFirst("\\?.*", "");
    return faults.entrySet().stream()
        .filter(fault -> path.contains("/" + fault.getKey()))
        .filter(fault -> request.getMethod().equals("GET"))
        .findFirst()
        .map(fault -> fault.getValue().apply(request))
        .orElseGet(() -> patient(super.dispatch(request)));
  }

  private static MockResponse patient(MockResponse response) {
    return response.getWebSocketListener() == null
        ? response
        : new MockResponse()
            .withWebSocketUpgrade(new PatientListener(response.getWebSocketListener()));
  }
}
