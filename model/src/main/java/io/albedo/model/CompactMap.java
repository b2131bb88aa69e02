package io.albedo.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A map from text to text, by rising key, that never changes: tags, labels, attributes. Thousands
 * of them are held and compared, most of them small, and a tree takes several times the room and
 * the time.
 */
public final class CompactMap extends AbstractMap<String, String>
    implements SortedMap<String, String> {

  private static final CompactMap EMPTY = new CompactMap(new String[0]);

  /** Key, value, key, value; by rising key. */
  private final String[] texts;

  private CompactMap(String[] texts) {
    this.texts = texts;
  }

  public static CompactMap of() {
    return EMPTY;
  }

  /**
   * What a map holds now.
   *
   * @throws NullPointerException if a key or a value is null
   */
  public static CompactMap copyOf(Map<String, String> map) {
    if (map instanceof CompactMap same) {
      return same;
    }
    if (map.isEmpty()) {
      return EMPTY;
    }
    boolean sorted = map instanceof SortedMap<String, String> tree && tree.comparator() == null;
    return new CompactMap(texts(sorted ? map : new TreeMap<>(map)));
  }

  private static String[] texts(Map<String, String> sorted) {
    String[] texts = new String[2 * sorted.size()];
    int next = 0;
    for (Map.Entry<String, String> entry : sorted.entrySet()) {
      texts[next++] = Objects.requireNonNull(entry.getKey());
      texts[next++] = Objects.requireNonNull(entry.getValue());
    }
    return texts;
  }

  /** The same with one entry more, or with another value for a key that is there. */
  public CompactMap with(String key, String value) {
    SortedMap<String, String> more = new TreeMap<>(this);
    more.put(key, value);
    return copyOf(more);
  }

  /** Whether all entries of another map are in this one. */
  public boolean containsAll(CompactMap other) {
    int place = 0;
    for (int i = 0; i < other.texts.length; i += 2) {
      while (place < texts.length && !texts[place].equals(other.texts[i])) {
        place += 2;
      }
      if (place >= texts.length || !texts[place + 1].equals(other.texts[i + 1])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int size() {
    return texts.length / 2;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return placeOf(key) >= 0;
  }

  @Override
  public @Nullable String get(@Nullable Object key) {
    int place = placeOf(key);
    return place < 0 ? null : texts[place + 1];
  }

  /** Where the key stands; negative if it does not. */
  private int placeOf(@Nullable Object key) {
    int from = 0;
    int to = size() - 1;
    while (key instanceof String text && from <= to) {
      int middle = (from + to) >>> 1;
      int order = texts[2 * middle].compareTo(text);
      if (order == 0) {
        return 2 * middle;
      }
      from = order < 0 ? middle + 1 : from;
      to = order < 0 ? to : middle - 1;
    }
    return -1;
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return new Entries(texts);
  }

  @Override
  public @Nullable Comparator<? super String> comparator() {
    return null;
  }

  @Override
  public SortedMap<String, String> subMap(String from, String to) {
    return tree().subMap(from, to);
  }

  @Override
  public SortedMap<String, String> headMap(String to) {
    return tree().headMap(to);
  }

  @Override
  public SortedMap<String, String> tailMap(String from) {
    return tree().tailMap(from);
  }

  private SortedMap<String, String> tree() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(this));
  }

  @Override
  public String firstKey() {
    return key(0);
  }

  @Override
  public String lastKey() {
    return key(texts.length - 2);
  }

  private String key(int place) {
    if (texts.length == 0) {
      throw new NoSuchElementException("the map is empty");
    }
    return texts[place];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CompactMap map ? Arrays.equals(texts, map.texts) : super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  private static final class Entries extends AbstractSet<Entry<String, String>> {

    private final String[] texts;

    Entries(String[] texts) {
      this.texts = texts;
    }

    @Override
    public int size() {
      return texts.length / 2;
    }

    @Override
    public Iterator<Entry<String, String>> iterator() {
      return new EntryIterator(texts);
    }
  }

  private static final class EntryIterator implements Iterator<Entry<String, String>> {

    private final String[] texts;
    private int next;

    EntryIterator(String[] texts) {
      this.texts = texts;
    }

    @Override
    public boolean hasNext() {
      return next < texts.length;
    }

    @Override
    public Entry<String, String> next() {
      if (next >= texts.length) {
        throw new NoSuchElementException();
      }
      next += 2;
      return Map.entry(texts[next - 2], texts[next - 1]);
    }
  }
}
