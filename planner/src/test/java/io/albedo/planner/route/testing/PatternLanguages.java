package io.albedo.planner.route.testing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns as what they mean: the sets of short texts that match them. */
public final class PatternLanguages {

  private final Map<String, BitSet> byPattern = new HashMap<>();

  private PatternLanguages() {}

  /**
   * Reads patterns.
   *
   * @param letters those of the texts: at least one more than those of the patterns, where any
   *     other letter makes a difference
   */
  public static PatternLanguages of(List<String> patterns, String letters, int longest) {
    PatternLanguages languages = new PatternLanguages();
    List<String> texts = patterns(letters, longest);
    patterns.forEach(pattern -> languages.byPattern.put(pattern, language(pattern, texts)));
    return languages;
  }

  /** All texts over some letters, from the empty one on. */
  public static List<String> patterns(String letters, int longest) {
    List<String> all = new ArrayList<>(List.of(""));
    int from = 0;
    for (int length = 1; length <= longest; length++) {
      int to = all.size();
      for (int i = from; i < to; i++) {
        for (int c = 0; c < letters.length(); c++) {
          all.add(all.get(i) + letters.charAt(c));
        }
      }
      from = to;
    }
    return all;
  }

  public boolean contains(String wide, String narrow) {
    BitSet rest = (BitSet) language(narrow).clone();
    rest.andNot(language(wide));
    return rest.isEmpty();
  }

  public boolean meet(String one, String other) {
    return language(one).intersects(language(other));
  }

  private BitSet language(String pattern) {
    return byPattern.getOrDefault(pattern, new BitSet());
  }

  private static BitSet language(String pattern, List<String> texts) {
    Pattern regex = regex(pattern);
    BitSet language = new BitSet();
    for (int i = 0; i < texts.size(); i++) {
      language.set(i, regex.matcher(texts.get(i)).matches());
    }
    return language;
  }

  private static Pattern regex(String pattern) {
    return Pattern.compile(
        pattern
            .chars()
            .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote("" + (char) c))
            .collect(Collectors.joining()));
  }
}
