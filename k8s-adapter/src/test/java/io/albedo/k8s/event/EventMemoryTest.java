package io.albedo.k8s.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.event.EventMemory.Told;
import io.albedo.model.cluster.ClusterEvent;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.ObjectRef;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventMemoryTest {

  private static final Told TOLD = new Told(new ObjectName("shop", "x"), 1, 1);

  @Test
  void forgetsWhatWasNotSaidForLongest() {
    EventMemory memory = new EventMemory(2);
    memory.keep(event("a", "u"), TOLD);
    memory.keep(event("b", "u"), TOLD);
    var unused = memory.recall(event("a", "u"));
    memory.keep(event("c", "u"), TOLD);
    assertThat(memory.recall(event("a", "u"))).isPresent();
    assertThat(memory.recall(event("b", "u"))).isEmpty();
  }

  @Test
  void tellsObjectsOfOneNameApart() {
    EventMemory memory = new EventMemory(2);
    memory.keep(event("a", "u"), TOLD);
    assertThat(memory.recall(event("a", "v"))).isEmpty();
  }

  private static ClusterEvent event(String message, String uid) {
    return new ClusterEvent(
        new ObjectRef("Ingress", new ObjectName("shop", "web"), Optional.of(uid)),
        1,
        ClusterEvent.Type.NORMAL,
        "SuccessfullyReconciled",
        message);
  }
}
