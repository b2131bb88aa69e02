package io.albedo.k8s.testing;

import io.albedo.model.cluster.ClusterChange;
import io.albedo.model.port.ClusterListener;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A listener that remembers what it has heard. */
public final class HeardChanges implements ClusterListener {

  private final Queue<ClusterChange> changes = new ConcurrentLinkedQueue<>();

  @Override
  public void changed(ClusterChange change) {
    changes.add(change);
  }

  /** Such as {@code Ingress shop/web}, in the order heard. */
  public List<String> texts() {
    return changes.stream().map(c -> c.kind() + " " + c.name()).toList();
  }

  /** The changes that concern one namespace. */
  public List<String> in(String namespace) {
    return changes.stream()
        .filter(c -> c.name().namespace().equals(namespace))
        .map(c -> c.kind() + " " + c.name().name())
        .toList();
  }

  public void forget() {
    changes.clear();
  }
}
