package io.albedo.k8s.event;

import io.albedo.model.cluster.ClusterEvent;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.ObjectRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What has been told, as far as memory goes: what has not been said for longest is forgotten first,
 * and may then be told once more.
 */
final class EventMemory {

  /** What is the same event, in whatever generation of the object. */
  record Saying(ObjectRef object, ClusterEvent.Type type, String reason, String message) {
    static Saying of(ClusterEvent event) {
      return new Saying(event.object(), event.type(), event.reason(), event.message());
    }
  }

  /**
   * The Event in which something was told.
   *
   * @param generation of the object when it was told last
   * @param count how many times it was told
   */
  record Told(ObjectName event, long generation, int count) {}

  private final Map<Saying, Told> told;

  EventMemory(int most) {
    this.told =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Saying, Told> eldest) {
            return size() > most;
          }
        };
  }

  Optional<Told> recall(ClusterEvent event) {
    return Optional.ofNullable(told.get(Saying.of(event)));
  }

  void keep(ClusterEvent event, Told how) {
    told.put(Saying.of(event), how);
  }
}
