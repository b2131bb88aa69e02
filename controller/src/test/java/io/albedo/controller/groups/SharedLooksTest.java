package io.albedo.controller.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.CloudUnreadableException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedLooksTest {

  private static final CloudNeed BROKEN = need("broken");

  private final List<SortedSet<CloudNeed>> asked = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch answer = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final SharedLooks looks = new SharedLooks(this::observe, 1);

  @AfterEach
  void close() {
    answer.countDown();
    threads.close();
  }

  private static CloudNeed need(String stack) {
    return new CloudNeed.OwnedResources(stack);
  }

  private CloudState observe(SortedSet<CloudNeed> needs) {
    asked.add(needs);
    begun.countDown();
    try {
      answer.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (needs.contains(BROKEN)) {
      throw new CloudUnreadableException(
          "elasticloadbalancing:DescribeRules", "one", new CloudFailure("AccessDenied", "no"));
    }
    return CloudState.unseen();
  }

  private Future<CloudState> look(CloudNeed need) {
    return threads.submit(() -> looks.observe(new TreeSet<>(List.of(need))));
  }

  private List<Future<CloudState>> lookWhileOneGoesOn(int others, CloudNeed... more)
      throws InterruptedException {
    List<Future<CloudState>> all = new ArrayList<>();
    all.add(look(need("first")));
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    for (int i = 0; i < others; i++) {
      all.add(look(need("other-" + i)));
    }
    for (CloudNeed need : more) {
      all.add(look(need));
    }
    Thread.sleep(200);
    answer.countDown();
    return all;
  }

  @Test
  void whoComesAloneLooksAtOnceForWhatItNeeds() {
    answer.countDown();
    looks.observe(new TreeSet<>(List.of(need("a"))));
    looks.observe(new TreeSet<>(List.of(need("b"))));

    assertThat(asked)
        .containsExactly(new TreeSet<>(List.of(need("a"))), new TreeSet<>(List.of(need("b"))));
  }

  @Test
  void whoMustWaitLooksTogetherWithAllWhoWait() throws Exception {
    for (Future<CloudState> look : lookWhileOneGoesOn(30)) {
      look.get();
    }

    assertThat(asked).hasSize(2);
    assertThat(asked.getLast()).hasSize(30);
  }

  @Test
  void notTooManyTogether() throws Exception {
    for (Future<CloudState> look : lookWhileOneGoesOn(120)) {
      look.get();
    }

    assertThat(asked).extracting(SortedSet::size).containsExactly(1, 50, 50, 20);
  }

  @Test
  void whatCannotBeReadForOneIsReadForTheOthersByThemselves() throws Exception {
    List<Future<CloudState>> all = lookWhileOneGoesOn(3, BROKEN);

    for (Future<CloudState> look : all.subList(0, 4)) {
      look.get();
    }
    assertThatThrownBy(() -> all.getLast().get())
        .hasCauseInstanceOf(CloudUnreadableException.class);
  }

  @Test
  void whoCannotReadAloneHearsOfIt() {
    answer.countDown();

    assertThatThrownBy(() -> looks.observe(new TreeSet<>(List.of(BROKEN))))
        .isInstanceOf(CloudUnreadableException.class);
    assertThat(looks.observe(new TreeSet<>(List.of(need("a"))))).isEqualTo(CloudState.unseen());
  }
}
