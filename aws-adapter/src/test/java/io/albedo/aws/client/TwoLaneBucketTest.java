package io.albedo.aws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.AbortedException;

class TwoLaneBucketTest {

  private final List<String> served = new CopyOnWriteArrayList<>();

  @Test
  void aBurstPassesAtOnce() {
    TwoLaneBucket bucket = bucket(0.001, 3);

    for (int i = 0; i < 3; i++) {
      bucket.take(Lane.EDIT);
    }
  }

  @Test
  void resyncsLeaveThreeQuartersOfAFullBucketToEdits() {
    TwoLaneBucket bucket = bucket(0.001, 40);

    assertThat(tokens(bucket, Lane.RESYNC)).isEqualTo(10);
    assertThat(tokens(bucket, Lane.EDIT)).isEqualTo(30);
  }

  @Test
  void resyncsAreNotSlowerForThat() {
    AtomicLong now = new AtomicLong();
    TwoLaneBucket bucket = TwoLaneBucket.of(Throttle.Limit.of("EC2", ".*", 10, 40), clock(now));
    int taken = 0;
    while (now.get() < Duration.ofSeconds(100).toNanos()) {
      taken += tokens(bucket, Lane.RESYNC);
      now.addAndGet(Duration.ofMillis(100).toNanos());
    }

    assertThat(taken).isBetween(1000, 1010);
  }

  private static int tokens(TwoLaneBucket bucket, Lane lane) {
    int taken = 0;
    while (bucket.tryTake(lane) == 0) {
      taken++;
    }
    return taken;
  }

  private static TimeMeter clock(AtomicLong now) {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return now.get();
      }

      @Override
      public boolean isWallClockBased() {
        return false;
      }
    };
  }

  @Test
  void anEditThatComesLaterGoesFirst() throws InterruptedException {
    TwoLaneBucket bucket = bucket(10, 1);
    bucket.take(Lane.EDIT);

    List<Thread> callers =
        List.of(
            caller(bucket, Lane.RESYNC, "resync 1"),
            caller(bucket, Lane.RESYNC, "resync 2"),
            caller(bucket, Lane.EDIT, "edit 1"),
            caller(bucket, Lane.EDIT, "edit 2"));
    for (Thread caller : callers) {
      assertThat(caller.join(Duration.ofSeconds(10))).isTrue();
    }

    assertThat(served).containsExactly("edit 1", "edit 2", "resync 1", "resync 2");
  }

  @Test
  void tokensComeAtTheRate() {
    TwoLaneBucket bucket = bucket(20, 1);
    long start = System.nanoTime();

    for (int i = 0; i < 5; i++) {
      bucket.take(Lane.EDIT);
    }

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(190));
  }

  @Test
  void anInterruptEndsTheWaitAndLeavesTheQueue() throws InterruptedException {
    TwoLaneBucket bucket = bucket(5, 1);
    bucket.take(Lane.EDIT);
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(AbortedException.class).isThrownBy(() -> bucket.take(Lane.EDIT));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(caller(bucket, Lane.RESYNC, "next").join(Duration.ofSeconds(10))).isTrue();
    assertThat(served).containsExactly("next");
  }

  private static TwoLaneBucket bucket(double rate, int burst) {
    return TwoLaneBucket.of(Throttle.Limit.of("EC2", ".*", rate, burst), TimeMeter.SYSTEM_NANOTIME);
  }

  /** Has begun to wait when this returns. */
  private Thread caller(TwoLaneBucket bucket, Lane lane, String name) throws InterruptedException {
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  bucket.take(lane);
                  served.add(name);
                });
    long giveUp = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (thread.getState() == Thread.State.RUNNABLE && System.nanoTime() < giveUp) {
      Thread.sleep(1);
    }
    return thread;
  }
}
