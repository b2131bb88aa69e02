package io.albedo.planner.shadow;

import java.util.BitSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Finds the texts that another text begins with. Costs one look-up for each length that occurs; of
 * long texts only the beginning counts, so that more may be found than asked for.
 */
final class AffixIndex<T> {

  private static final int LONGEST = 128;

  /** So many are sooner gone through than looked up by length. */
  private static final int FEW = 32;

  private final NavigableMap<String, T> byAffix = new TreeMap<>();
  private final BitSet lengths = new BitSet();

  boolean isEmpty() {
    return byAffix.isEmpty();
  }

  /** The entry of a text, made if it is not there. */
  T at(String text, Supplier<T> making) {
    String affix = affix(text);
    lengths.set(affix.length());
    return byAffix.computeIfAbsent(affix, ignored -> making.get());
  }

  /** Visits the entries of all texts that this one begins with. */
  void visit(String text, Consumer<T> visitor) {
    if (byAffix.size() <= FEW) {
      visitEach(text, visitor);
    } else {
      visitByLength(text, visitor);
    }
  }

  private void visitEach(String text, Consumer<T> visitor) {
    for (Map.Entry<String, T> entry : byAffix.entrySet()) {
      if (text.startsWith(entry.getKey())) {
        visitor.accept(entry.getValue());
      }
    }
  }

  private void visitByLength(String text, Consumer<T> visitor) {
    for (int length = lengths.nextSetBit(0);
        length >= 0 && length <= text.length();
        length = lengths.nextSetBit(length + 1)) {
      T entry = byAffix.get(text.substring(0, length));
      if (entry != null) {
        visitor.accept(entry);
      }
    }
  }

  /** Visits the entries of all texts that this one begins with, or that begin with this one. */
  void visitRelated(String text, Consumer<T> visitor) {
    String affix = affix(text);
    if (!affix.isEmpty()) {
      visit(affix.substring(0, affix.length() - 1), visitor);
    }
    byAffix.subMap(affix, true, affix + Character.MAX_VALUE, false).values().forEach(visitor);
  }

  private static String affix(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
