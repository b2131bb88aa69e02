package io.albedo.k8s.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object as the API server has it: maps, lists, texts, numbers and booleans. */
public record ApiObject(Map<String, @Nullable Object> content) {

  public ApiObject {
    content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
  }

  /** What stands at the end of a path of names. */
  public Optional<Object> at(String... path) {
    Optional<Object> here = Optional.of(content);
    for (String name : path) {
      here =
          here.flatMap(
              value ->
                  value instanceof Map<?, ?> map
                      ? Optional.ofNullable(map.get(name))
                      : Optional.empty());
    }
    return here;
  }

  public Optional<String> text(String... path) {
    return at(path).filter(String.class::isInstance).map(String.class::cast);
  }

  /** A whole number; 0 if there is none. */
  public long number(String... path) {
    return at(path)
        .filter(Number.class::isInstance)
        .map(value -> ((Number) value).longValue())
        .orElse(0L);
  }

  /** The objects in a list; none if there is no list. */
  public List<ApiObject> objects(String... path) {
    return items(path).stream()
        .filter(Map.class::isInstance)
        .map(item -> new ApiObject(entries((Map<?, ?>) item)))
        .toList();
  }

  /** The texts in a list; none if there is no list. */
  public List<String> texts(String... path) {
    return items(path).stream().filter(String.class::isInstance).map(String.class::cast).toList();
  }

  /** A part that is an object itself; an empty one if there is none. */
  public ApiObject part(String... path) {
    return at(path)
        .filter(Map.class::isInstance)
        .map(map -> new ApiObject(entries((Map<?, ?>) map)))
        .orElseGet(() -> new ApiObject(Map.of()));
  }

  public Optional<String> uid() {
    return text("metadata", "uid");
  }

  /** Tells this state of the object from every other. */
  public String resourceVersion() {
    return text("metadata", "resourceVersion").orElse("");
  }

  public boolean isDeleting() {
    return text("metadata", "deletionTimestamp").isPresent();
  }

  private List<?> items(String... path) {
    return at(path)
        .filter(List.class::isInstance)
        .<List<?>>map(list -> (List<?>) list)
        .orElse(List.of());
  }

  private static Map<String, @Nullable Object> entries(Map<?, ?> map) {
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    map.forEach((name, value) -> entries.put(String.valueOf(name), value));
    return entries;
  }
}
