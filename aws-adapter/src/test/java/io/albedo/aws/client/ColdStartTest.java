package io.albedo.aws.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.aws.client.Throttle.Limit;
import io.albedo.aws.read.AwsCloudObserver;
import io.albedo.aws.read.Breadth;
import io.albedo.aws.read.ReadCaches;
import io.albedo.aws.read.ReadScope;
import io.albedo.aws.read.testing.FakeAws;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.CloudNeed;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A controller starts where there are 1,000 groups, each with a load balancer, a listener of five
 * rules and a target group, and looks at all of them; a moment later somebody edits one. Calls are
 * those that the reader makes; time is simulated, under the limits that AWS publishes for reads of
 * Elastic Load Balancing: 40 calls at once, 10 a second.
 */
class ColdStartTest {

  private static final int GROUPS = 1000;
  private static final double AWS_RATE = 10;
  private static final int AWS_BURST = 40;

  /** AWS answers a call after so long. */
  private static final Duration ANSWER = Duration.ofMillis(50);

  /** Calls of an edit that wait for the answer of another one, its writes among them. */
  private static final int ONE_AFTER_THE_OTHER = 15;

  private final FakeAws aws = new FakeAws();
  private final AtomicLong now = new AtomicLong();

  @BeforeEach
  void fill() {
    aws.loadBalancing.withLongPages();
    for (int i = 0; i < GROUPS; i++) {
      aws.addStack("prod", "shop/web-" + i, 5);
    }
  }

  private int callsOf(SortedSet<CloudNeed> needs, Breadth breadth) {
    return callsOf(needs, breadth, new ReadCaches());
  }

  private int callsOf(SortedSet<CloudNeed> needs, Breadth breadth, ReadCaches caches) {
    aws.log.clear();
    ReadScope scope = ReadScope.of("prod", new VpcId(FakeAws.VPC)).with(breadth);
    AwsCloudObserver.of(aws, scope, caches, f -> {}).observe(needs);
    return (int)
        aws.log.counts().entrySet().stream()
            .filter(call -> call.getKey().startsWith("Describe"))
            .filter(call -> !call.getKey().matches("Describe(SecurityGroups|Vpcs|Subnets)"))
            .mapToLong(call -> call.getValue())
            .sum();
  }

  private static SortedSet<CloudNeed> all() {
    SortedSet<CloudNeed> needs = new TreeSet<>();
    for (int i = 0; i < GROUPS; i++) {
      needs.add(new CloudNeed.OwnedResources("shop/web-" + i));
    }
    return needs;
  }

  private static SortedSet<CloudNeed> one() {
    return new TreeSet<>(List.of(new CloudNeed.OwnedResources("shop/web-7")));
  }

  private int callsOfLook() {
    return callsOf(all(), Breadth.CLUSTER);
  }

  private int callsOfEdit() {
    return callsOf(one(), Breadth.ASKED);
  }

  /** What became of a start. */
  private record Start(Duration edit, Duration look, int refused) {}

  /** Both want all their calls at once, but that the edit comes later. */
  private Start simulate(Limit ours, Duration edited) {
    TwoLaneBucket bucket = TwoLaneBucket.of(ours, clock());
    Bucket theirs =
        Bucket.builder()
            .addLimit(b -> b.capacity(AWS_BURST).refillGreedy((long) AWS_RATE, second()))
            .withCustomTimePrecision(clock())
            .build();
    int looks = callsOfLook();
    int edits = callsOfEdit();
    List<Long> ends = new ArrayList<>(List.of(0L, 0L));
    int refused = 0;
    while (looks > 0 || edits > 0) {
      boolean edit = edits > 0 && now.get() >= edited.toNanos();
      Lane lane = edit || looks == 0 ? Lane.EDIT : Lane.RESYNC;
      long wait = bucket.tryTake(lane);
      if (wait > 0) {
        now.addAndGet(Math.min(wait, Duration.ofMillis(20).toNanos()));
        continue;
      }
      refused += theirs.tryConsume(1) ? 0 : 1;
      edits -= lane == Lane.EDIT ? 1 : 0;
      looks -= lane == Lane.RESYNC ? 1 : 0;
      ends.set(lane == Lane.EDIT ? 0 : 1, now.get());
    }
    return new Start(
        Duration.ofNanos(ends.get(0)).minus(edited).plus(ANSWER.multipliedBy(ONE_AFTER_THE_OTHER)),
        Duration.ofNanos(ends.get(1)),
        refused);
  }

  private static Duration second() {
    return Duration.ofSeconds(1);
  }

  private TimeMeter clock() {
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

  private static Limit readsByDefault() {
    return Throttle.byDefault().limits().stream()
        .filter(limit -> limit.finds("Elastic Load Balancing v2", "DescribeTags"))
        .min(Comparator.comparingDouble(Limit::rate))
        .orElseThrow();
  }

  /**
   * 3 and 3 pages of lists, tags of 2,000 of them by twenties, and for each group: attributes of
   * three resources, listeners, rules; and tags of 6,000 listeners and rules by twenties.
   */
  @Test
  void aLookAtAllTakesFiveCallsAGroupAndTags() {
    assertThat(callsOfLook()).isEqualTo(3 + 3 + 100 + 5 * GROUPS + 300);
  }

  /** Whose tags make it ours must be looked for among all. */
  @Test
  void aLookAtOneGroupTakesTheListsAndTheirTags() {
    assertThat(callsOfEdit()).isEqualTo(3 + 3 + 100 + 5 + 1);
  }

  @Test
  void afterTheLookAtAllItTakesTheListsAndItsDetails() {
    ReadCaches caches = new ReadCaches();
    callsOf(all(), Breadth.CLUSTER, caches);

    assertThat(callsOf(one(), Breadth.ASKED, caches)).isEqualTo(3 + 3 + 5);
  }

  @Test
  void anEditMadeAtTheStartIsDoneWithinTenSeconds() {
    Start start = simulate(readsByDefault(), Duration.ofMillis(100));

    assertThat(start.edit()).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void soIsOneMadeInTheMiddleOfTheLook() {
    Start start = simulate(readsByDefault(), Duration.ofMinutes(4));

    assertThat(start.edit()).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void theLookIsDoneInTenMinutesAndAwsRefusesNothing() {
    Start start = simulate(readsByDefault(), Duration.ofMinutes(4));

    assertThat(start.look()).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(10));
    assertThat(start.refused()).isZero();
  }

  /** Why there is a limit of our own: nobody goes first where AWS refuses. */
  @Test
  void withTheLimitOfAwsLoadBalancerControllerAwsWouldRefuseMostCalls() {
    Start start =
        simulate(
            Limit.of("Elastic Load Balancing v2", "^Describe", 50, 200), Duration.ofMinutes(4));

    assertThat(start.refused()).isGreaterThan(3 * GROUPS);
  }
}
