package io.albedo.planner.squeeze;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds a way to the wanted rules that never needs more of them than there is room for.
 *
 * <p>A way is safe if after each move every class of requests gets its old or its new answer. Ways
 * are searched depth first, going back where one leads nowhere, up to a bound on how many moves are
 * looked at. If no safe one is found, the least harm is done: of what is possible at the quota,
 * what gives the fewest classes a third answer.
 *
 * <pre>
 * quota 2, there:  1 /a -> x    2 /b -> y           wanted:  1 /b -> y    2 /c -> z
 *
 * delete /a, create /c     requests for /a get their new answer at once, those for /c have their
 *                          old one until then: safe, which creating first cannot be
 * </pre>
 */
public final class WayFinder {

  /** A move counts once more for every 250 classes that must be looked at. */
  private static final int MOVES_LOOKED_AT = 10_000;

  private static final int LEAST_HARM_AMONG = 100;

  private final Deque<Fork> forks = new ArrayDeque<>();
  private final Set<Situation> seen = new HashSet<>();
  private int looks;

  /** A situation, how it came about, and what has not been tried there yet. */
  private record Fork(List<Option> taken, Iterator<Supplier<Option>> untried) {
    static Fork of(List<Option> taken, Situation now) {
      return new Fork(taken, Choice.of(now).iterator());
    }
  }

  private WayFinder() {}

  /**
   * A way until every added rule is there; what is to go may be left, and what stays may not be in
   * its place.
   *
   * @param room how many rules can be made before one has to go
   */
  public static Way find(List<Exchange> exchanges, int room) {
    List<Layout> layouts = exchanges.stream().map(Ledger::new).map(Layout::before).toList();
    Situation start = new Situation(layouts, room);
    return new WayFinder().safe(start).orElseGet(() -> leastHarm(start));
  }

  private Optional<Way> safe(Situation start) {
    Situation now = start;
    forks.push(Fork.of(List.of(), start));
    while (!now.isDone() && !forks.isEmpty() && looks < MOVES_LOOKED_AT) {
      Iterator<Supplier<Option>> untried = forks.element().untried;
      if (untried.hasNext()) {
        now = look(untried.next().get()).orElse(now);
      } else {
        forks.pop();
      }
    }
    return now.isDone() ? Optional.of(way(options(), true)) : Optional.empty();
  }

  private Optional<Situation> look(Option option) {
    looks += option.next().weight();
    if (!option.misled().isEmpty() || !seen.add(option.next())) {
      return Optional.empty();
    }
    forks.push(Fork.of(List.of(option), option.next()));
    return Optional.of(option.next());
  }

  private List<Option> options() {
    List<Option> all = new ArrayList<>();
    forks.descendingIterator().forEachRemaining(fork -> all.addAll(fork.taken));
    return all;
  }

  private static Way leastHarm(Situation start) {
    Excuses excuses = new Excuses(start.layouts().size());
    List<Option> done = new ArrayList<>();
    Situation now = start;
    while (!now.isDone()) {
      Option option = leastHarm(now, excuses);
      excuses.add(option);
      done.add(option);
      now = option.next();
    }
    return way(done, false);
  }

  /** Without anything left to remove, what is wanted does not fit, and AWS will say so. */
  private static Option leastHarm(Situation now, Excuses excuses) {
    List<Supplier<Option>> possible = Choice.of(now);
    Option least = null;
    int harm = Integer.MAX_VALUE;
    if (possible.isEmpty()) {
      possible = Choice.beyondQuota(now);
    }
    for (int i = 0; i < Math.min(possible.size(), LEAST_HARM_AMONG) && harm > 0; i++) {
      Option option = possible.get(i).get();
      int harms = excuses.harm(option);
      if (least == null || harms < harm) {
        least = option;
        harm = harms;
      }
    }
    return Objects.requireNonNull(least);
  }

  private static Way way(List<Option> options, boolean safe) {
    List<Move> moves = new ArrayList<>();
    options.forEach(o -> moves.addAll(o.moves()));
    return new Way(moves, safe);
  }

  /** The classes of each listener that get a third answer in any case. */
  private static final class Excuses {
    private final List<BitSet> excused = new ArrayList<>();

    Excuses(int listeners) {
      for (int i = 0; i < listeners; i++) {
        excused.add(new BitSet());
      }
    }

    void add(Option option) {
      excused.get(option.listener()).or(option.misled());
    }

    int harm(Option option) {
      BitSet misled = option.misled();
      misled.andNot(excused.get(option.listener()));
      return misled.cardinality();
    }
  }
}
