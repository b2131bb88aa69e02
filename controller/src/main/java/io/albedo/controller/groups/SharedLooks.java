package io.albedo.controller.groups;

import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.port.CloudObserver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;

/**
 * Looks at AWS together for those who would have to wait anyway: lists and their tags, by which it
 * is found out what is whose, are the same for all. Who comes alone looks alone and at once. Each
 * sees at least what it has asked for.
 */
final class SharedLooks implements CloudObserver {

  /** So that nobody waits for the details of too many others. */
  private static final int MOST_TOGETHER = 50;

  private final CloudObserver clouds;
  private final Semaphore places;
  private final Deque<Look> waiting = new ArrayDeque<>();

  /**
   * An observer.
   *
   * @param atOnce looks that may be under way
   */
  SharedLooks(CloudObserver clouds, int atOnce) {
    this.clouds = clouds;
    this.places = new Semaphore(atOnce, true);
  }

  /** What one asks for, and perhaps what somebody else has seen for it. */
  private static final class Look {
    final SortedSet<CloudNeed> needs;
    final Semaphore over = new Semaphore(0);
    CloudState seen = CloudState.unseen();
    boolean failed;

    Look(SortedSet<CloudNeed> needs) {
      this.needs = needs;
    }

    void end(CloudState cloud, boolean failure) {
      seen = cloud;
      failed = failure;
      over.release();
    }
  }

  @Override
  public CloudState observe(SortedSet<CloudNeed> needs) {
    Look mine = new Look(needs);
    synchronized (waiting) {
      waiting.add(mine);
    }
    places.acquireUninterruptibly();
    try {
      for (List<Look> next = taken(mine); !next.isEmpty(); next = taken(mine)) {
        lookFor(next);
      }
    } finally {
      places.release();
    }
    mine.over.acquireUninterruptibly();
    return mine.failed ? alone(needs) : mine.seen;
  }

  /** Those that have waited longest; none if somebody else has taken this one. */
  private List<Look> taken(Look mine) {
    synchronized (waiting) {
      List<Look> taken = new ArrayList<>();
      boolean waits = waiting.contains(mine);
      while (waits && taken.size() < MOST_TOGETHER && !waiting.isEmpty()) {
        taken.add(waiting.remove());
      }
      return taken;
    }
  }

  private void lookFor(List<Look> looks) {
    SortedSet<CloudNeed> together = new TreeSet<>();
    looks.forEach(look -> together.addAll(look.needs));
    CloudState seen = CloudState.unseen();
    boolean failed = true;
    try {
      seen = clouds.observe(together);
      failed = false;
    } catch (RuntimeException e) {
      if (looks.size() == 1) {
        throw e;
      }
    } finally {
      for (Look look : looks) {
        look.end(seen, failed);
      }
    }
  }

  /** What hindered the others may be about one of them only. */
  private CloudState alone(SortedSet<CloudNeed> needs) {
    places.acquireUninterruptibly();
    try {
      return clouds.observe(needs);
    } finally {
      places.release();
    }
  }
}
