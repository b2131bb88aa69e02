package io.albedo.k8s.map;

import io.albedo.k8s.tree.Fields;
import io.albedo.k8s.tree.Tree;
import io.albedo.model.cluster.PortRef;
import java.util.Optional;

/** Ports that may be numbers or names. */
final class Ports {

  static final int HIGHEST = 65_535;

  private Ports() {}

  /** A port that is a number or a name; a 0 and an empty name count as absent. */
  static Optional<PortRef> numberOrName(Fields fields, String field) {
    Optional<Tree> value = fields.numberOrText(field);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof Tree.Text name) {
      return Optional.of(name.value()).filter(text -> !text.isEmpty()).map(PortRef::of);
    }
    int number = fields.number(field, 0, HIGHEST).orElse(0);
    return number == 0 ? Optional.empty() : Optional.of(PortRef.of(number));
  }
}
