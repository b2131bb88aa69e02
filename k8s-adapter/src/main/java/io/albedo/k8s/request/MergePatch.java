package io.albedo.k8s.request;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The merge patch that leads from one value to another (RFC 7396). */
public final class MergePatch {

  private MergePatch() {}

  /** Empty if nothing differs. Numbers are equal if they say the same. */
  public static Map<String, @Nullable Object> between(Map<?, ?> present, Map<?, ?> wanted) {
    Map<String, @Nullable Object> patch = new LinkedHashMap<>();
    for (Object name : present.keySet()) {
      if (!wanted.containsKey(name)) {
        patch.put(String.valueOf(name), null);
      }
    }
    patch.putAll(additions(present, wanted));
    return patch;
  }

  /** The same, but of what is there nothing is taken away at the top. */
  public static Map<String, @Nullable Object> additions(Map<?, ?> present, Map<?, ?> wanted) {
    Map<String, @Nullable Object> patch = new LinkedHashMap<>();
    wanted.forEach((name, value) -> add(patch, String.valueOf(name), present.get(name), value));
    return patch;
  }

  private static void add(
      Map<String, @Nullable Object> patch,
      String name,
      @Nullable Object present,
      @Nullable Object wanted) {
    if (present instanceof Map<?, ?> there && wanted instanceof Map<?, ?> inner) {
      Map<String, @Nullable Object> deeper = between(there, inner);
      if (!deeper.isEmpty()) {
        patch.put(name, deeper);
      }
    } else if (!JsonEquality.same(present, wanted)) {
      patch.put(name, wanted);
    }
  }
}
