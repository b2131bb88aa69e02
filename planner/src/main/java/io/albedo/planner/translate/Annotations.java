package io.albedo.planner.translate;

import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.Service;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The annotations that hold for something: those of an Ingress, perhaps with a Service on top. */
interface Annotations {

  /** The raw value; empty if nobody wrote the key. */
  Optional<String> find(String key);

  /** Where the key is written, for messages. */
  default String place(String key) {
    return "metadata.annotations[" + key + "]";
  }

  static Annotations of(Ingress ingress) {
    return of(ingress.annotations());
  }

  static Annotations of(Service service) {
    return of(service.annotations());
  }

  private static Annotations of(SortedMap<String, String> values) {
    return new Written(values, new HashMap<>(values));
  }

  /** Whether a key begins so. */
  boolean hasAny(String prefix);

  private static boolean hasAny(SortedMap<String, String> values, String prefix) {
    SortedMap<String, String> behind = values.tailMap(prefix);
    return !behind.isEmpty() && behind.firstKey().startsWith(prefix);
  }

  /**
   * Those of one object.
   *
   * @param byKey the same values: dozens of keys are looked for, and most begin alike
   */
  record Written(SortedMap<String, String> values, Map<String, String> byKey)
      implements Annotations {
    @Override
    public Optional<String> find(String key) {
      return Optional.ofNullable(byKey.get(key));
    }

    @Override
    public boolean hasAny(String prefix) {
      return Annotations.hasAny(values, prefix);
    }
  }

  /** Each key from the Service, else from the Ingress; values are not mixed. */
  static Annotations of(Service service, Annotations ingress) {
    return new Overlaid(service, ingress);
  }

  /** Those of a Service over those of an Ingress. */
  record Overlaid(Service service, Annotations ingress) implements Annotations {
    @Override
    public Optional<String> find(String key) {
      String value = service.annotations().get(key);
      return value == null ? ingress.find(key) : Optional.of(value);
    }

    @Override
    public boolean hasAny(String prefix) {
      return Annotations.hasAny(service.annotations(), prefix) || ingress.hasAny(prefix);
    }

    @Override
    public String place(String key) {
      String place = Annotations.super.place(key);
      return service.annotations().containsKey(key)
          ? "Service " + service.name() + " " + place
          : place;
    }
  }
}
