package io.albedo.k8s.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Puts an object of JSON together, member by member, in the order in which it is sent. */
public final class ObjectDraft {

  private final Map<String, Object> members = new LinkedHashMap<>();

  /** The beginning of an object of some kind. */
  public static ObjectDraft of(ApiKind kind) {
    return new ObjectDraft().put("apiVersion", kind.apiVersion()).put("kind", kind.text());
  }

  public ObjectDraft put(String name, Object value) {
    members.put(name, value);
    return this;
  }

  public ObjectDraft put(String name, ObjectDraft value) {
    return put(name, value.build());
  }

  public ObjectDraft putIfPresent(String name, Optional<?> value) {
    value.ifPresent(present -> put(name, present));
    return this;
  }

  /** Leaves out what is empty text. */
  public ObjectDraft putText(String name, String value) {
    return value.isEmpty() ? this : put(name, value);
  }

  public Map<String, Object> build() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }
}
