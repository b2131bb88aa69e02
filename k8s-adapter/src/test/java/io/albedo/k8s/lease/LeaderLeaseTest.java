package io.albedo.k8s.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.request.testing.Fault;
import io.albedo.k8s.request.testing.TestApi;
import io.albedo.k8s.testing.KubeIt;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KubeIt
class LeaderLeaseTest {

  private static final Duration SOON = Duration.ofSeconds(2);

  private TestApi api;
  private TestApi.Way first;
  private TestApi.Way second;

  @BeforeEach
  void open() {
    api = TestApi.open();
    first = api.way();
    second = api.way();
  }

  @AfterEach
  void close() {
    first.close();
    second.close();
    api.close();
  }

  @Test
  void letsOneAct() throws InterruptedException {
    try (Candidate one = candidate(first, "one");
        Candidate other = candidate(second, "other")) {
      await(() -> one.acts() || other.acts(), SOON);
      Thread.sleep(1_000);
      assertThat(one.acts()).isNotEqualTo(other.acts());
      assertThat(one.leads()).isEqualTo(one.acts());
    }
  }

  @Test
  void handsOverAtOnce() {
    Candidate one = candidate(first, "one");
    await(one::acts, SOON);
    try (Candidate other = candidate(second, "other")) {
      one.close();
      assertThat(one.heard()).containsExactly("started", "stopped");
      assertThat(await(other::acts, SOON)).isLessThan(Candidate.DURATION.minusSeconds(1));
    }
    assertThat(lease().getSpec().getLeaseTransitions()).isEqualTo(1);
  }

  @Test
  void givesTheLeaseBackWhenTheLastOneLeaves() {
    candidate(first, "one").close();
    Candidate one = candidate(first, "one");
    await(one::acts, SOON);
    one.close();
    assertThat(lease().getSpec().getHolderIdentity()).isNullOrEmpty();
  }

  @Test
  void takesOverFromTheDeadWithinTheTimeOfTheLease() {
    Candidate one = candidate(first, "one");
    await(one::acts, SOON);
    try (Candidate other = candidate(second, "other")) {
      first.tap().close();
      Duration took = await(other::acts, Candidate.DURATION.plusSeconds(2));
      assertThat(took).isGreaterThan(Candidate.DEADLINE.minusMillis(500));
      assertThat(one.acts()).isFalse();
    }
    one.close();
  }

  @Test
  void stopsBeforeAnotherMayAct() {
    Candidate one = candidate(first, "one");
    await(one::acts, SOON);
    try (Candidate other = candidate(second, "other")) {
      first.tap().close();
      await(() -> !one.acts(), Candidate.DEADLINE.plusMillis(500));
      assertThat(other.acts()).isFalse();
      await(other::acts, Candidate.DURATION);
    }
    one.close();
  }

  @Test
  void stopsInTimeWhenRenewalsHang() {
    Candidate one = candidate(first, "one");
    await(one::acts, SOON);
    CountDownLatch end = new CountDownLatch(1);
    for (int i = 0; i < 20; i++) {
      first.tap().spoil("GET", LeaseSettings.DEFAULT_NAME, new Fault.Meanwhile(() -> hang(end)));
    }
    Duration took = await(() -> !one.acts(), Candidate.DEADLINE.plusMillis(700));
    assertThat(took).isLessThan(Candidate.DURATION);
    end.countDown();
    one.close();
  }

  @Test
  void actsAgainWhenTheServerIsBack() {
    Candidate one = candidate(first, "one");
    await(one::acts, SOON);
    for (int i = 0; i < 12; i++) {
      first
          .tap()
          .spoil("GET", LeaseSettings.DEFAULT_NAME, new Fault.Refuse(503, "Unavailable", "away"));
    }
    await(() -> !one.acts(), Candidate.DEADLINE.plusSeconds(1));
    await(one::acts, Candidate.DURATION.plusSeconds(3));
    assertThat(one.heard()).containsExactly("started", "stopped", "started");
    one.close();
  }

  @Test
  void stopsWhenAnotherHasTakenTheLease() {
    Candidate one = candidate(first, "one");
    await(one::acts, SOON);
    edit(lease -> lease.getSpec().setHolderIdentity("thief"));
    await(() -> !one.acts(), SOON);
    one.close();
    assertThat(lease().getSpec().getHolderIdentity()).isEqualTo("thief");
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, 2})
  void waitsForAHolderThatIsGoneAsLongAsItSaidWhateverItsClock(int hoursOff)
      throws InterruptedException {
    leaseOfAStranger(hoursOff);
    try (Candidate other = candidate(second, "other")) {
      Thread.sleep(1_500);
      assertThat(other.acts()).isFalse();
      await(other::acts, Candidate.DURATION.plusSeconds(1));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, 2})
  void leavesAHolderAloneThatRenewsWhateverItsClock(int hoursOff) {
    leaseOfAStranger(hoursOff);
    try (Candidate other = candidate(second, "other")) {
      long start = System.nanoTime();
      while (System.nanoTime() - start < Candidate.DURATION.plusSeconds(2).toNanos()) {
        edit(lease -> renewAsStranger(lease, hoursOff));
        pause(Duration.ofMillis(300));
        assertThat(other.acts()).isFalse();
      }
    }
  }

  /** Somebody whose clock is off by some hours has the lease. */
  private void leaseOfAStranger(int hoursOff) {
    Candidate one = candidate(first, "one");
    await(one::acts, SOON);
    one.close();
    edit(lease -> renewAsStranger(lease, hoursOff));
  }

  private static void renewAsStranger(Lease lease, int hoursOff) {
    lease.getSpec().setHolderIdentity("stranger");
    lease.getSpec().setLeaseDurationSeconds((int) Candidate.DURATION.toSeconds());
    lease.getSpec().setRenewTime(ZonedDateTime.now(ZoneOffset.UTC).plusHours(hoursOff));
  }

  @Test
  void waitsForWhatIsUnderWayBeforeItHandsOver() {
    // The listener of a candidate that closes slowly keeps the lease meanwhile.
    CountDownLatch ends = new CountDownLatch(1);
    LeaderLease slow =
        new LeaderLease(
            first.connection(),
            settings("slow"),
            new LeadershipListener() {
              @Override
              public void started() {}

              @Override
              public void stopped() {
                hang(ends);
              }
            });
    slow.start();
    await(slow::leads, SOON);
    try (Candidate other = candidate(second, "other")) {
      Thread closing = Thread.ofPlatform().start(slow::close);
      pause(Candidate.DURATION.plusMillis(500));
      assertThat(other.acts()).isFalse();
      ends.countDown();
      await(other::acts, SOON);
      join(closing);
    }
  }

  private LeaseSettings settings(String identity) {
    return new LeaseSettings(
        api.named(LeaseSettings.DEFAULT_NAME),
        identity,
        Candidate.DURATION,
        Candidate.DEADLINE,
        Duration.ofMillis(200));
  }

  private Candidate candidate(TestApi.Way way, String identity) {
    return new Candidate(way.connection(), api.namespace(), identity);
  }

  private Lease lease() {
    return api.others()
        .leases()
        .inNamespace(api.namespace())
        .withName(LeaseSettings.DEFAULT_NAME)
        .require();
  }

  /** Renewals come in between. */
  private void edit(Consumer<Lease> change) {
    await(() -> isEdited(change), SOON);
  }

  private boolean isEdited(Consumer<Lease> change) {
    try {
      Lease lease = lease();
      change.accept(lease);
      api.others().resource(lease).update();
      return true;
    } catch (KubernetesClientException e) {
      return false;
    }
  }

  private static Duration await(BooleanSupplier what, Duration atMost) {
    long start = System.nanoTime();
    // A machine that is busy with other things is given some more.
    long most = atMost.multipliedBy(2).plusSeconds(2).toNanos();
    while (!what.getAsBoolean()) {
      assertThat(System.nanoTime() - start).as("still waiting").isLessThan(most);
      pause(Duration.ofMillis(20));
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void hang(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
