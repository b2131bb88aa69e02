package io.albedo.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.testing.MapArbitraries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** It is a tree in less room. */
class CompactMapProperties {

  /** Those that a map may have, and some between and beyond. */
  private static final List<String> KEYS =
      List.of("", "Z", "a", "aa", "ab", "b", "c", "d", "e", "z", "\u00e9", "\u00ea");

  @Provide
  Arbitrary<Map<String, String>> maps() {
    return MapArbitraries.maps();
  }

  @Property
  void holdsWhatATreeHolds(@ForAll("maps") Map<String, String> entries) {
    SortedMap<String, String> tree = new TreeMap<>(entries);
    CompactMap map = CompactMap.copyOf(entries);
    assertThat(map.entrySet()).containsExactlyElementsOf(tree.entrySet());
    assertThat(map).hasSameSizeAs(tree).hasToString(tree.toString());
    assertThat(map.isEmpty()).isEqualTo(tree.isEmpty());
    for (String key : KEYS) {
      assertThat(Optional.ofNullable(map.get(key))).isEqualTo(Optional.ofNullable(tree.get(key)));
      assertThat(map.containsKey(key)).isEqualTo(tree.containsKey(key));
      assertThat(map.headMap(key)).isEqualTo(tree.headMap(key));
      assertThat(map.tailMap(key)).isEqualTo(tree.tailMap(key));
      assertThat(map.subMap("", key)).isEqualTo(tree.subMap("", key));
    }
    if (!tree.isEmpty()) {
      assertThat(map.firstKey()).isEqualTo(tree.firstKey());
      assertThat(map.lastKey()).isEqualTo(tree.lastKey());
    }
  }

  @Property
  void equalsWhatATreeEquals(
      @ForAll("maps") Map<String, String> some, @ForAll("maps") Map<String, String> others) {
    CompactMap map = CompactMap.copyOf(some);
    boolean equal = some.equals(others);
    assertThat(map.equals(CompactMap.copyOf(others))).isEqualTo(equal);
    assertThat(map.equals(new TreeMap<>(others))).isEqualTo(equal);
    assertThat(new TreeMap<>(others).equals(map)).isEqualTo(equal);
    assertThat(map).isEqualTo(new HashMap<>(some)).hasSameHashCodeAs(some);
  }

  @Property
  void containsAllOfWhatItHolds(
      @ForAll("maps") Map<String, String> some, @ForAll("maps") Map<String, String> others) {
    boolean contained = some.entrySet().containsAll(others.entrySet());
    assertThat(CompactMap.copyOf(some).containsAll(CompactMap.copyOf(others))).isEqualTo(contained);
    Map<String, String> more = new HashMap<>(some);
    more.putAll(others);
    assertThat(CompactMap.copyOf(more).containsAll(CompactMap.copyOf(others))).isTrue();
  }

  @Property
  void takesOneMore(@ForAll("maps") Map<String, String> some) {
    Map<String, String> more = new HashMap<>(some);
    more.put("c", "3");
    CompactMap map = CompactMap.copyOf(some);
    assertThat(map.with("c", "3")).isEqualTo(more);
    assertThat(map).isEqualTo(some);
  }
}
