package io.albedo.planner.translate;

import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.Service;
import java.util.Map;
import java.util.Optional;

/** The annotations that hold for something: those of an Ingress, perhaps with a Service on top. */
interface Annotations {

  /** The raw value; empty if nobody wrote the key. */
  Optional<String> find(String key);

  static Annotations of(Ingress ingress) {
    return of(ingress.annotations());
  }

  static Annotations of(Service service) {
    return of(service.annotations());
  }

  private static Annotations of(Map<String, String> values) {
    return key -> Optional.ofNullable(values.get(key));
  }

  /** Each key from the Service, else from the Ingress; values are not mixed. */
  static Annotations of(Service service, Ingress ingress) {
    Annotations first = of(service.annotations());
    Annotations second = of(ingress);
    return key -> first.find(key).or(() -> second.find(key));
  }
}
