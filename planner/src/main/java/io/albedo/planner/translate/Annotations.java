package io.albedo.planner.translate;

import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.Service;
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
    return new Written(values);
  }

  /** Whether a key begins so. */
  boolean hasAny(String prefix);

  private static boolean hasAny(SortedMap<String, String> values, String prefix) {
    SortedMap<String, String> behind = values.tailMap(prefix);
    return !behind.isEmpty() && behind.firstKey().startsWith(prefix);
  }

  /** Those of one object. */
  record Written(SortedMap<String, String> values) implements Annotations {
    @Override
    public Optional<String> find(String key) {
      return Optional.ofNullable(values.get(key));
    }

    @Override
    public boolean hasAny(String prefix) {
      return Annotations.hasAny(values, prefix);
    }
  }

  /** Each key from the Service, else from the Ingress; values are not mixed. */
  static Annotations of(Service service, Ingress ingress) {
    return new Overlaid(service, ingress);
  }

  /** Those of a Service over those of an Ingress. */
  record Overlaid(Service service, Ingress ingress) implements Annotations {
    @Override
    public Optional<String> find(String key) {
      return Optional.ofNullable(service.annotations().get(key))
          .or(() -> Optional.ofNullable(ingress.annotations().get(key)));
    }

    @Override
    public boolean hasAny(String prefix) {
      return Annotations.hasAny(service.annotations(), prefix)
          || Annotations.hasAny(ingress.annotations(), prefix);
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
