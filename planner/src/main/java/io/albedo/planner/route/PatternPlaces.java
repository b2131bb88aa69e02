package io.albedo.planner.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Several patterns written one behind the other, so that a place in any of them is one number. What
 * has been read of a text leaves a set of places: those where the patterns may go on.
 */
final class PatternPlaces {

  private static final int END = -3;
  private static final String PLAIN = "xyzwvutsrqponmlkjihgfedcba0123456789-_~";

  private final int[] tokens;
  private final int[] patternAt;
  private final int[] beginnings;
  private final Set<Character> forbidden;
  private final char other;

  private PatternPlaces(List<int[]> patterns, Set<Character> forbidden) {
    int size = patterns.stream().mapToInt(p -> p.length + 1).sum();
    this.tokens = new int[size];
    this.patternAt = new int[size];
    this.beginnings = new int[patterns.size()];
    this.forbidden = forbidden;
    int place = 0;
    for (int i = 0; i < patterns.size(); i++) {
      beginnings[i] = place;
      for (int token : patterns.get(i)) {
        patternAt[place] = i;
        tokens[place++] = token;
      }
      patternAt[place] = i;
      tokens[place++] = END;
    }
    this.other = unnamed();
  }

  static PatternPlaces of(List<Wildcard> patterns, Set<Character> forbidden) {
    return new PatternPlaces(patterns.stream().map(Wildcard::tokens).toList(), forbidden);
  }

  /** A character that no pattern names; a plain one, if there is any left. */
  private char unnamed() {
    Set<Integer> named = new TreeSet<>();
    Arrays.stream(tokens).forEach(named::add);
    for (int i = 0; i < PLAIN.length(); i++) {
      char c = PLAIN.charAt(i);
      if (!named.contains((int) c) && !forbidden.contains(c)) {
        return c;
      }
    }
    char c = 0x100;
    while (named.contains((int) c)) {
      c++;
    }
    return c;
  }

  /** Places before anything has been read. */
  State first() {
    Places found = new Places();
    for (int beginning : beginnings) {
      found.add(beginning);
    }
    return found.state();
  }

  State after(State state, String text) {
    State now = state;
    for (int i = 0; i < text.length(); i++) {
      now = after(now, text.charAt(i));
    }
    return now;
  }

  State after(State state, char c) {
    Places found = new Places();
    for (int place : state.places) {
      int token = tokens[place];
      if (token == Wildcard.MANY) {
        found.add(place);
      } else if (token == Wildcard.ONE || token == c) {
        found.add(place + 1);
      }
    }
    return found.state();
  }

  /** The characters that may lead to different places; one for all that are not named. */
  List<Character> characters(State state) {
    List<Character> all = new ArrayList<>();
    if (!state.isEmpty()) {
      all.add(other);
    }
    Set<Character> named = new TreeSet<>();
    for (int place : state.places) {
      int token = tokens[place];
      if (token >= 0 && !forbidden.contains((char) token)) {
        named.add((char) token);
      }
    }
    all.addAll(named);
    return all;
  }

  /** The patterns that take what has been read. */
  BitSet matched(State state) {
    BitSet matched = new BitSet();
    for (int place : state.places) {
      if (tokens[place] == END) {
        matched.set(patternAt[place]);
      }
    }
    return matched;
  }

  /** For each pattern a text that it takes, as short as can be, if there is one so beginning. */
  List<String> samples(String start) {
    List<String> samples = new ArrayList<>();
    for (int beginning : beginnings) {
      StringBuilder text = new StringBuilder();
      for (int place = beginning; tokens[place] != END; place++) {
        text.append(sample(tokens[place]));
      }
      String sample = text.toString();
      boolean fits = sample.startsWith(start);
      if (isAllowed(sample) && (fits || tokens[beginning] == Wildcard.MANY)) {
        samples.add(fits ? sample : start + sample);
      }
    }
    return samples;
  }

  private String sample(int token) {
    return switch (token) {
      case Wildcard.MANY -> "";
      case Wildcard.ONE -> String.valueOf(other);
      default -> String.valueOf((char) token);
    };
  }

  private boolean isAllowed(String text) {
    return text.chars().noneMatch(c -> forbidden.contains((char) c));
  }

  /** Collects places in rising order; a star may also be nothing, so what follows counts too. */
  private final class Places {
    private final BitSet found = new BitSet();

    void add(int first) {
      int place = first;
      while (tokens[place] == Wildcard.MANY) {
        found.set(place++);
      }
      found.set(place);
    }

    State state() {
      return new State(found.stream().toArray());
    }
  }

  /** A set of places. */
  static final class State {
    private final int[] places;

    private State(int[] places) {
      this.places = places;
    }

    int size() {
      return places.length;
    }

    boolean isEmpty() {
      return places.length == 0;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof State state && Arrays.equals(places, state.places);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(places);
    }
  }
}
