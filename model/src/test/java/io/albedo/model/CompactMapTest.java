package io.albedo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CompactMapTest {

  @Test
  void doesNotChangeWithWhatItWasMadeOf() {
    Map<String, String> source = new TreeMap<>(Map.of("a", "1"));
    CompactMap map = CompactMap.copyOf(source);
    source.put("b", "2");
    assertThat(map).containsExactly(Map.entry("a", "1"));
  }

  @Test
  void isCopiedOnce() {
    CompactMap map = CompactMap.copyOf(Map.of("a", "1"));
    assertThat(CompactMap.copyOf(map)).isSameAs(map);
    assertThat(CompactMap.copyOf(Map.of())).isSameAs(CompactMap.of());
  }

  @Test
  void isInItsOwnOrder() {
    SortedMap<String, String> reversed = new TreeMap<>(Comparator.reverseOrder());
    reversed.putAll(Map.of("a", "1", "b", "2"));
    assertThat(CompactMap.copyOf(reversed).firstKey()).isEqualTo("a");
  }

  @Test
  void cannotBeChanged() {
    CompactMap map = CompactMap.copyOf(Map.of("a", "1"));
    assertThatThrownBy(() -> map.put("b", "2")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> map.remove("a")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> map.entrySet().iterator().next().setValue("2"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> map.tailMap("a").clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anEmptyOneHasNoFirstKey() {
    assertThatThrownBy(() -> CompactMap.of().firstKey()).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> CompactMap.of().lastKey()).isInstanceOf(NoSuchElementException.class);
  }
}
