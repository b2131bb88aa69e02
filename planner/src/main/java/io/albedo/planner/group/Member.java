package io.albedo.planner.group;

import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.ObjectName;
import java.util.Optional;

/**
 * An Ingress of a group.
 *
 * @param params the settings of its class; absent if the class has none, or if the Ingress was
 *     taken by the class annotation
 */
public record Member(Ingress ingress, Optional<IngressClassParams> params) {
  public ObjectName name() {
    return ingress.name();
  }
}
