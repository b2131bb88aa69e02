package io.albedo.planner.annotation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name a user probably meant, for "did you mean". */
public final class NearestName {

  private static final int MOST_TYPOS = 4;

  private NearestName() {}

  /**
   * The known name closest to the candidate, if it is close: a third of the candidate may differ,
   * at least one character and at most four. Differences in case come last. Equally close names are
   * taken in alphabetical order.
   */
  public static Optional<String> of(String candidate, Collection<String> known) {
    int most = Math.clamp(candidate.length() / 3, 1, MOST_TYPOS);
    return known.stream()
        .filter(name -> Math.abs(name.length() - candidate.length()) <= most)
        .map(name -> Guess.of(candidate, name))
        .filter(guess -> guess.typos() <= most && guess.typos() < candidate.length())
        .min(Guess.CLOSEST)
        .map(Guess::name);
  }

  private record Guess(String name, int typos, int differences) {

    static final Comparator<Guess> CLOSEST =
        Comparator.comparingInt(Guess::typos)
            .thenComparingInt(Guess::differences)
            .thenComparing(Guess::name);

    static Guess of(String candidate, String name) {
      int typos = EditDistance.between(lowerCase(candidate), lowerCase(name));
      return new Guess(name, typos, EditDistance.between(candidate, name));
    }

    private static String lowerCase(String name) {
      return name.toLowerCase(Locale.ROOT);
    }
  }
}
