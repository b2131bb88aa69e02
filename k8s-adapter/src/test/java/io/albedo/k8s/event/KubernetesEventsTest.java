package io.albedo.k8s.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.request.testing.Fault;
import io.albedo.k8s.request.testing.TestApi;
import io.albedo.k8s.testing.KubeIt;
import io.albedo.model.cluster.ClusterEvent;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.ObjectRef;
import io.fabric8.kubernetes.api.model.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KubeIt
class KubernetesEventsTest {

  private TestApi api;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));

  @BeforeEach
  void open() {
    api = TestApi.open();
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void tellsWhatWhereAndByWhom() {
    record(event(1, "SuccessfullyReconciled", "Successfully reconciled"));
    assertThat(told())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getType()).isEqualTo("Normal");
              assertThat(event.getReason()).isEqualTo("SuccessfullyReconciled");
              assertThat(event.getMessage()).isEqualTo("Successfully reconciled");
              assertThat(event.getSource().getComponent()).isEqualTo("albedo");
              assertThat(event.getReportingComponent()).isEqualTo("albedo");
              assertThat(event.getReportingInstance()).isEqualTo("albedo-0");
              assertThat(event.getInvolvedObject().getApiVersion())
                  .isEqualTo("networking.k8s.io/v1");
              assertThat(event.getInvolvedObject().getKind()).isEqualTo("Ingress");
              assertThat(event.getInvolvedObject().getName()).isEqualTo("web");
              assertThat(event.getInvolvedObject().getUid()).isEqualTo("u1");
              assertThat(event.getFirstTimestamp()).isEqualTo("2026-01-02T03:04:05Z");
              assertThat(event.getCount()).isEqualTo(1);
            });
  }

  @Test
  void tellsAGenerationOnce() {
    record(event(1, "FailedBuildModel", "no"), event(1, "FailedBuildModel", "no"));
    assertThat(told()).hasSize(1);
    assertThat(api.tap().writes()).hasSize(1);
  }

  @Test
  void tellsDifferentMessagesApart() {
    record(event(1, "FailedBuildModel", "no"), event(1, "FailedBuildModel", "still no"));
    assertThat(told()).hasSize(2);
  }

  @Test
  void countsTheSameOfALaterGeneration() {
    try (KubernetesEvents events = events(10)) {
      events.record(event(1, "FailedBuildModel", "no"));
      awaitWrites(1);
      now.set(Instant.parse("2026-01-02T04:00:00Z"));
      events.record(event(2, "FailedBuildModel", "no"));
    }
    assertThat(told())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getCount()).isEqualTo(2);
              assertThat(event.getFirstTimestamp()).isEqualTo("2026-01-02T03:04:05Z");
              assertThat(event.getLastTimestamp()).isEqualTo("2026-01-02T04:00:00Z");
            });
  }

  @Test
  void tellsAnewWhenTheServerHasForgotten() {
    try (KubernetesEvents events = events(10)) {
      events.record(event(1, "FailedBuildModel", "no"));
      awaitWrites(1);
      api.others().v1().events().inNamespace(api.namespace()).delete();
      events.record(event(2, "FailedBuildModel", "no"));
    }
    assertThat(told()).singleElement().extracting(Event::getCount).isEqualTo(1);
  }

  @Test
  void cutsWhatIsTooLong() {
    record(event(1, "FailedBuildModel", "한".repeat(1000)));
    assertThat(told().getFirst().getMessage()).endsWith("한 ...");
  }

  @Test
  void tellsWhatIsInNoNamespaceInTheDefaultOne() {
    ClusterEvent about =
        new ClusterEvent(
            new ObjectRef(
                "IngressClassParams", new ObjectName("", api.namespace()), Optional.empty()),
            1,
            ClusterEvent.Type.WARNING,
            "Odd",
            "why");
    record(about);
    assertThat(api.others().v1().events().inNamespace("default").list().getItems())
        .filteredOn(event -> event.getInvolvedObject().getName().equals(api.namespace()))
        .hasSize(1);
  }

  @Test
  void goesOnAfterARefusal() {
    api.tap()
        .spoil("POST", "/events", new Fault.Refuse(403, "Forbidden", "being terminated"))
        .spoil("POST", "/events", new Fault.Garble(422, "{"));
    record(event(1, "A", "a"), event(1, "B", "b"), event(1, "C", "c"));
    assertThat(told()).extracting(Event::getReason).containsExactly("C");
  }

  @Test
  void triesAgainWhatWasNotTold() {
    api.tap().spoil("POST", "/events", new Fault.Refuse(403, "Forbidden", "no verb"));
    record(event(1, "A", "a"), event(1, "A", "a"));
    assertThat(told()).hasSize(1);
  }

  @Test
  void neverBlocksWhoRecords() throws InterruptedException {
    CountDownLatch released = new CountDownLatch(1);
    api.tap().spoil("POST", "/events", new Fault.Meanwhile(() -> awaits(released)));
    try (KubernetesEvents events = events(5)) {
      events.record(event(1, "A", "first"));
      awaitWrites(1);
      for (int i = 0; i < 100; i++) {
        events.record(event(1, "A", "message " + i));
      }
      released.countDown();
    }
    assertThat(told()).hasSize(6);
  }

  private KubernetesEvents events(int mostWaiting) {
    return new KubernetesEvents(api.connection(), "albedo-0", now::get, mostWaiting);
  }

  private void record(ClusterEvent... all) {
    try (KubernetesEvents events = events(100)) {
      List.of(all).forEach(events::record);
    }
  }

  private ClusterEvent event(long generation, String reason, String message) {
    return new ClusterEvent(
        new ObjectRef("Ingress", api.named("web"), Optional.of("u1")),
        generation,
        reason.startsWith("Failed") ? ClusterEvent.Type.WARNING : ClusterEvent.Type.NORMAL,
        reason,
        message);
  }

  private List<Event> told() {
    return api.others().v1().events().inNamespace(api.namespace()).list().getItems();
  }

  private void awaitWrites(int most) {
    for (int i = 0; i < 200 && api.tap().writes().size() < most; i++) {
      pause();
    }
    pause();
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
