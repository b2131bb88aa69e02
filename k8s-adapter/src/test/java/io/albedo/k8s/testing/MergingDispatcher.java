package io.albedo.k8s.testing;

import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.fabric8.mockwebserver.http.Buffer;
import io.fabric8.mockwebserver.http.Headers;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The mock API server with merge patches as an API server has them: lists are replaced and null
 * removes a member (RFC 7396), where the mock by itself joins lists and keeps null; and with
 * strategic merge patches as far as they are sent: conditions are merged by type, and a UID is a
 * precondition.
 */
public class MergingDispatcher extends KubernetesCrudDispatcher {

  private static final String MERGE = "application/merge-patch+json";
  private static final String STRATEGIC = "application/strategic-merge-patch+json";
  private final KubernetesSerialization json = new KubernetesSerialization();

  public MergingDispatcher(List<CustomResourceDefinitionContext> kinds) {
    super(kinds);
  }

  @Override
  public MockResponse handlePatch(RecordedRequest request) {
    String type = String.valueOf(request.getHeader("Content-Type")).replaceAll(";.*", "");
    boolean merges = type.equals(MERGE) || type.equals(STRATEGIC);
    MockResponse present =
        handleGet(request.getPath().replaceAll("\\?.*", "").replaceAll("/status$", ""));
    return merges && present.code() == 200
        ? merge(request, map(present.getBody().readUtf8()), type.equals(STRATEGIC))
        : super.handlePatch(request);
  }

  private MockResponse merge(RecordedRequest request, Map<?, ?> present, boolean strategic) {
    Map<?, ?> patch = map(request.getUtf8Body());
    if (strategic && !uid(patch).equals(uid(present)) && !uid(patch).isEmpty()) {
      return new MockResponse()
          .setResponseCode(409)
          .setBody(
              """
              {"kind":"Status","apiVersion":"v1","status":"Failure","code":409,"reason":"Conflict",
               "message":"Precondition failed: UID in precondition"}\
              """);
    }
    Map<String, @Nullable Object> merged = merged(present, patch, strategic);
    List<Map<String, @Nullable Object>> steps = new ArrayList<>();
    patch.keySet().forEach(name -> steps.add(step(String.valueOf(name), merged)));
    return super.handlePatch(asJsonPatch(request, json.asJson(steps)));
  }

  private static Map<String, @Nullable Object> step(
      String name, Map<String, @Nullable Object> merged) {
    Map<String, @Nullable Object> step = new LinkedHashMap<>();
    step.put("op", merged.containsKey(name) ? "add" : "remove");
    step.put("path", "/" + name);
    step.put("value", merged.get(name));
    return step;
  }

  private static RecordedRequest asJsonPatch(RecordedRequest request, String body) {
    return new RecordedRequest(
        request.getHttpVersion(),
        request.method(),
        request.getPath(),
        Headers.builder().add("Content-Type", "application/json-patch+json").build(),
        new Buffer().writeUtf8(body));
  }

  private static Map<String, @Nullable Object> merged(
      Map<?, ?> present, Map<?, ?> patch, boolean strategic) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    present.forEach((name, value) -> merged.put(String.valueOf(name), value));
    patch.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          if (value == null) {
            merged.remove(name);
          } else {
            merged.put(name, value(name, merged.get(name), value, strategic));
          }
        });
    return merged;
  }

  private static Object value(
      String name, @Nullable Object present, Object patch, boolean strategic) {
    if (patch instanceof Map<?, ?> inner) {
      return merged(present instanceof Map<?, ?> there ? there : Map.of(), inner, strategic);
    }
    return strategic && name.equals("conditions") && present instanceof List<?> there
        ? byType(there, (List<?>) patch)
        : patch;
  }

  private static List<Object> byType(List<?> present, List<?> patch) {
    Map<Object, Object> byType = new LinkedHashMap<>();
    present.forEach(item -> byType.put(type(item), item));
    patch.forEach(
        item ->
            byType.merge(
                type(item),
                item,
                (there, more) -> merged((Map<?, ?>) there, (Map<?, ?>) more, true)));
    return List.copyOf(byType.values());
  }

  private static Object type(Object condition) {
    return Objects.requireNonNull(((Map<?, ?>) condition).get("type"));
  }

  private static String uid(Map<?, ?> object) {
    Object uid = object.get("metadata") instanceof Map<?, ?> metadata ? metadata.get("uid") : null;
    return uid == null ? "" : uid.toString();
  }

  private Map<?, ?> map(String text) {
    return json.unmarshal(text, Map.class);
  }
}
