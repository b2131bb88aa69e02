package io.albedo.controller.groups;

import io.albedo.controller.loop.Backoff;
import io.albedo.model.alb.GroupId;
import io.albedo.planner.slice.ClusterSlice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which slices are to be looked after, since when, and not before when; who is at it; and what is
 * known of each group. No group is in two passes at once, however slices come together and part.
 * May be used from any thread.
 */
final class GroupBoard {

  /** LBC's longest wait between two tries. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1000);

  private final InstantSource clock;
  private final SortedMap<String, Entry> entries = new TreeMap<>();

  /** Those that are to be looked after and nobody is at, by their turn. */
  private final SortedMap<Long, Entry> queue = new TreeMap<>();

  private final Map<GroupId, GroupMemory> memories = new HashMap<>();
  private final Set<GroupId> busy = new HashSet<>();
  private boolean isFirst = true;
  private long turns;

  GroupBoard(InstantSource clock) {
    this.clock = clock;
  }

  /** One slice on the board. */
  private static final class Entry {
    ClusterSlice slice;
    Backoff backoff = Backoff.none(LONGEST_WAIT);
    Instant notBefore = Instant.MIN;

    /** Greater than 0 if it is to be looked after: the smaller, the earlier. */
    long turn;

    boolean running;

    /** Somebody has been at it since the last look at all began. */
    boolean touched;

    /** Not in the cluster any more; somebody is still at it. */
    boolean gone;

    /** When somebody first changed what no pass has brought to AWS yet. */
    @Nullable Instant edited;

    Entry(ClusterSlice slice) {
      this.slice = slice;
    }
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
    memories.keySet().retainAll(groups());
    isFirst = false;
    return edited;
  }

  private Set<GroupId> groups() {
    Set<GroupId> groups = new HashSet<>(busy);
    entries.values().forEach(entry -> groups.addAll(entry.slice.groups()));
    return groups;
  }

  private boolean place(ClusterSlice slice, Instant since) {
    Entry entry = entries.get(slice.key());
    if (entry == null) {
      entry = new Entry(slice);
      entries.put(slice.key(), entry);
      if (!isFirst || !WrittenForm.isLookedAfter(slice)) {
        call(entry);
        entry.edited = since;
      }
      return true;
    }
    ClusterSlice before = entry.slice;
    if (before.equals(slice)) {
      return false;
    }
    entry.slice = slice;
    call(entry);
    boolean edited = !WrittenForm.of(before).equals(WrittenForm.of(slice));
    if (edited) {
      entry.backoff = entry.backoff.afterSuccess();
      entry.notBefore = Instant.MIN;
      entry.edited = entry.edited == null ? since : entry.edited;
    }
    return edited;
  }

  private void remove(Entry entry) {
    entries.remove(entry.slice.key());
    queue.remove(entry.turn);
  }

  private void call(Entry entry) {
    if (entry.turn == 0) {
      entry.turn = ++turns;
      queue(entry);
    }
  }

  private void queue(Entry entry) {
    if (entry.turn > 0 && !entry.running && !entry.gone) {
      queue.put(entry.turn, entry);
    }
  }

  /**
   * The next one that is to be looked after, to be given back with one of the other methods: of
   * those that may be, the one that has waited longest.
   */
  synchronized Optional<ClusterSlice> take() {
    Instant now = clock.instant();
    return queue.values().stream()
        .filter(entry -> !entry.notBefore.isAfter(now))
        .filter(entry -> entry.slice.groups().stream().noneMatch(busy::contains))
        .findFirst()
        .map(this::taken);
  }

  private ClusterSlice taken(Entry entry) {
    queue.remove(entry.turn);
    entry.running = true;
    entry.touched = true;
    entry.turn = 0;
    busy.addAll(entry.slice.groups());
    return entry.slice;
  }

  /** What is known of all groups of a slice; empty if they were not planned together. */
  @SuppressWarnings("ReferenceEquality") // Groups that were planned together share one memory.
  synchronized Optional<GroupMemory> memory(ClusterSlice slice) {
    GroupMemory known = null;
    for (GroupId group : slice.groups()) {
      GroupMemory own = memories.get(group);
      if (own == null || (known != null && known != own)) {
        return Optional.empty();
      }
      known = own;
    }
    return Optional.ofNullable(known);
  }

  /**
   * A pass over a slice that was taken has ended.
   *
   * @return how long ago the edit was that it has brought to AWS; empty if it did not, or there was
   *     none
   */
  synchronized Optional<Duration> finished(GroupPassOutcome outcome) {
    Entry entry = returned(outcome.slice());
    remember(outcome.slice(), outcome.memory());
    if (outcome.superseded()) {
      call(entry);
    } else if (outcome.isDone()) {
      entry.backoff = entry.backoff.afterSuccess();
    } else {
      retry(entry);
    }
    return sinceEdit(entry, outcome);
  }

  private Optional<Duration> sinceEdit(Entry entry, GroupPassOutcome outcome) {
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
    remember(slice, Optional.empty());
    retry(returned(slice));
  }

  private Entry returned(ClusterSlice slice) {
    Entry entry = entries.get(slice.key());
    if (entry == null) {
      throw new IllegalStateException("not on the board: " + slice.key());
    }
    entry.running = false;
    slice.groups().forEach(busy::remove);
    if (entry.gone) {
      remove(entry);
    } else {
      queue(entry);
    }
    return entry;
  }

  private void retry(Entry entry) {
    entry.backoff = entry.backoff.afterFailure();
    entry.notBefore = clock.instant().plus(entry.backoff.delay());
    call(entry);
  }

  private void remember(ClusterSlice slice, Optional<GroupMemory> memory) {
    slice
        .groups()
        .forEach(
            group ->
                memory.ifPresentOrElse(m -> memories.put(group, m), () -> memories.remove(group)));
  }

  /** Slices that nobody is at, and that may be looked at all together. */
  synchronized List<ClusterSlice> idle() {
    return entries.values().stream()
        .filter(entry -> !entry.running && !entry.slice.groups().isEmpty())
        .map(GroupBoard::untouched)
        .toList();
  }

  private static ClusterSlice untouched(Entry entry) {
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
    Entry entry = entries.get(slice.key());
    if (entry == null || entry.touched || !entry.slice.equals(slice)) {
      return false;
    }
    remember(slice, memory);
    call(entry);
    return true;
  }

  /**
   * A look at all of AWS did not succeed. What is not known to be settled is looked after by itself
   * then: what hindered may be about one group only.
   */
  synchronized void lookFailed() {
    entries.values().stream()
        .filter(entry -> !entry.running && !memories.keySet().containsAll(entry.slice.groups()))
        .forEach(this::call);
  }

  /** How long nothing becomes due by itself; empty if nothing ever does. */
  synchronized Optional<Duration> quiet() {
    Instant now = clock.instant();
    return entries.values().stream()
        .filter(entry -> entry.turn > 0 && !entry.running)
        .map(entry -> entry.notBefore)
        .filter(instant -> instant.isAfter(now))
        .min(Comparator.naturalOrder())
        .map(instant -> Duration.between(now, instant));
  }

  /** How many slices are due or under way. */
  synchronized int length() {
    return (int) entries.values().stream().filter(e -> e.turn > 0 || e.running).count();
  }
}
