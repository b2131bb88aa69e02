package io.albedo.controller.groups;

import io.albedo.model.alb.GroupId;
import io.albedo.planner.slice.ClusterSlice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which slices are to be looked after, since when, and not before when; who is at it; and what is
 * known of each group. No group is in two passes at once, however slices come together and part.
 * May be used from any thread.
 */
final class GroupBoard {

  private final InstantSource clock;
  private final SortedMap<String, BoardEntry> entries = new TreeMap<>();

  private final BoardQueue queue = new BoardQueue();
  private final GroupMemories memories = new GroupMemories();
  private final Set<GroupId> busy = new HashSet<>();
  private boolean isFirst = true;

  GroupBoard(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What the cluster says now. At the start, groups that somebody has looked after already wait for
   * the first look at all of AWS: only what is new is worth calls of its own.
   *
   * @param since when it was heard that it says something else
   * @return the slices in which somebody changed what is wanted
   */
  synchronized List<ClusterSlice> update(List<ClusterSlice> slices, Instant since) {
    List<ClusterSlice> edited = new ArrayList<>();
    Set<String> present = new HashSet<>();
    for (ClusterSlice slice : slices) {
      present.add(slice.key());
      if (place(slice, since)) {
        edited.add(slice);
      }
    }
    entries.values().forEach(entry -> entry.gone = !present.contains(entry.slice.key()));
    entries.values().stream()
        .filter(entry -> entry.gone && !entry.running)
        .toList()
        .forEach(this::remove);
    memories.retain(groups());
    isFirst = false;
    return edited;
  }

  private Set<GroupId> groups() {
    Set<GroupId> groups = new HashSet<>(busy);
    entries.values().forEach(entry -> groups.addAll(entry.slice.groups()));
    return groups;
  }

  private boolean place(ClusterSlice slice, Instant since) {
    BoardEntry entry = entries.get(slice.key());
    if (entry == null) {
      entry = new BoardEntry(slice);
      entries.put(slice.key(), entry);
      if (!isFirst || !WrittenForm.isLookedAfter(slice)) {
        queue.call(entry);
        entry.edited = since;
      }
      return true;
    }
    ClusterSlice before = entry.slice;
    if (before.equals(slice)) {
      return false;
    }
    entry.slice = slice;
    queue.call(entry);
    boolean edited = !WrittenForm.of(before).equals(WrittenForm.of(slice));
    if (edited) {
      entry.backoff = entry.backoff.afterSuccess();
      entry.notBefore = Instant.MIN;
      entry.edited = entry.edited == null ? since : entry.edited;
    }
    return edited;
  }

  private void remove(BoardEntry entry) {
    entries.remove(entry.slice.key());
    queue.remove(entry);
  }

  /**
   * The next one that is to be looked after, to be given back with one of the other methods: of
   * those that may be, the one that has waited longest.
   */
  synchronized Optional<ClusterSlice> take() {
    return queue.next(clock.instant(), busy).map(this::taken);
  }

  private ClusterSlice taken(BoardEntry entry) {
    queue.leave(entry);
    entry.running = true;
    entry.touched = true;
    busy.addAll(entry.slice.groups());
    return entry.slice;
  }

  /** What is known of all groups of a slice; empty if they were not planned together. */
  synchronized Optional<GroupMemory> memory(ClusterSlice slice) {
    return memories.of(slice);
  }

  /**
   * A pass over a slice that was taken has ended.
   *
   * @return how long ago the edit was that it has brought to AWS; empty if it did not, or there was
   *     none
   */
  synchronized Optional<Duration> finished(GroupPassOutcome outcome) {
    BoardEntry entry = returned(outcome.slice());
    memories.put(outcome.slice(), outcome.memory());
    if (outcome.superseded()) {
      queue.call(entry);
    } else if (outcome.isDone()) {
      entry.backoff = entry.backoff.afterSuccess();
    } else {
      retry(entry);
    }
    return sinceEdit(entry, outcome);
  }

  private Optional<Duration> sinceEdit(BoardEntry entry, GroupPassOutcome outcome) {
    Instant edited = entry.edited;
    if (edited == null
        || !outcome.isDone()
        || !WrittenForm.of(entry.slice).equals(WrittenForm.of(outcome.slice()))) {
      return Optional.empty();
    }
    entry.edited = null;
    return outcome.hasChanges()
        ? Optional.of(Duration.between(edited, clock.instant()))
        : Optional.empty();
  }

  /** A pass over a slice that was taken ended by a bug. */
  synchronized void brokeOff(ClusterSlice slice) {
    memories.put(slice, Optional.empty());
    retry(returned(slice));
  }

  private BoardEntry returned(ClusterSlice slice) {
    BoardEntry entry = entries.get(slice.key());
    if (entry == null) {
      throw new IllegalStateException("not on the board: " + slice.key());
    }
    entry.running = false;
    slice.groups().forEach(busy::remove);
    if (entry.gone) {
      remove(entry);
    } else {
      queue.put(entry);
    }
    return entry;
  }

  private void retry(BoardEntry entry) {
    entry.backoff = entry.backoff.afterFailure();
    entry.notBefore = clock.instant().plus(entry.backoff.delay());
    queue.call(entry);
  }

  /** Slices that nobody is at, and that may be looked at all together. */
  synchronized List<ClusterSlice> idle() {
    return entries.values().stream()
        .filter(entry -> !entry.running && !entry.slice.groups().isEmpty())
        .map(GroupBoard::untouched)
        .toList();
  }

  private static ClusterSlice untouched(BoardEntry entry) {
    entry.touched = false;
    return entry.slice;
  }

  /**
   * What a look at all of AWS says of a slice.
   *
   * @param memory empty if there is something to do
   * @return whether that is news: nobody has changed the slice or been at it since
   */
  synchronized boolean lookedAt(ClusterSlice slice, Optional<GroupMemory> memory) {
    BoardEntry entry = entries.get(slice.key());
    if (entry == null || entry.touched || !entry.slice.equals(slice)) {
      return false;
    }
    memories.put(slice, memory);
    queue.call(entry);
    return true;
  }

  /**
   * A look at all of AWS did not succeed. What is not known to be settled is looked after by itself
   * then: what hindered may be about one group only.
   */
  synchronized void lookFailed() {
    entries.values().stream()
        .filter(entry -> !entry.running && !memories.knows(entry.slice))
        .forEach(queue::call);
  }

  /** How long nothing becomes due by itself; empty if nothing ever does. */
  synchronized Optional<Duration> quiet() {
    Instant now = clock.instant();
    return entries.values().stream()
        .filter(entry -> entry.isDue() && !entry.running)
        .map(entry -> entry.notBefore)
        .filter(instant -> instant.isAfter(now))
        .min(Comparator.naturalOrder())
        .map(instant -> Duration.between(now, instant));
  }

  /** How many slices are due or under way. */
  synchronized int length() {
    return (int) entries.values().stream().filter(e -> e.isDue() || e.running).count();
  }
}
