package io.albedo.aws.read;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers that need not be asked for again for a while. What was asked before something was
 * forgotten is not remembered: it may be older than what made us forget.
 */
final class Remembered<K, V> {

  private final Cache<K, V> cache;
  private final AtomicLong forgets = new AtomicLong();

  Remembered(Duration lifetime, Ticker clock) {
    cache = CacheBuilder.newBuilder().expireAfterWrite(lifetime).ticker(clock).build();
  }

  V get(K key, Supplier<V> load) {
    return Optional.ofNullable(cache.getIfPresent(key)).orElseGet(() -> load(key, load));
  }

  private V load(K key, Supplier<V> load) {
    long before = forgets.get();
    V value = load.get();
    keep(before, Map.of(key, value));
    return value;
  }

  /**
   * What is remembered of these keys, and for the others what is loaded for all of them at once.
   */
  Map<K, V> all(Collection<K> keys, Function<List<K>, Map<K, V>> load) {
    Map<K, V> found = new HashMap<>(cache.getAllPresent(keys));
    List<K> missing = new ArrayList<>(keys);
    missing.removeIf(found::containsKey);
    if (!missing.isEmpty()) {
      long before = forgets.get();
      Map<K, V> loaded = load.apply(missing);
      keep(before, loaded);
      found.putAll(loaded);
    }
    return found;
  }

  private void keep(long before, Map<K, V> loaded) {
    if (forgets.get() == before) {
      cache.putAll(loaded);
    }
  }

  void forget(Collection<K> keys) {
    forgets.incrementAndGet();
    cache.invalidateAll(keys);
  }

  void forgetAll() {
    forgets.incrementAndGet();
    cache.invalidateAll();
  }
}
