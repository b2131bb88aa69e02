package io.albedo.k8s.watch;

import io.albedo.model.cluster.ObjectName;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.informers.cache.ItemStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of objects: what was read of each, and which version that was. The object itself is
 * let go as soon as it is read. Only one thread at a time puts and removes; anyone may look.
 */
final class ItemMemory<V> implements ItemStore<GenericKubernetesResource> {

  private record Item<V>(@Nullable String version, V value) {}

  private final Function<GenericKubernetesResource, V> reader;
  private final BiConsumer<ObjectName, V> changed;
  private final SortedMap<ObjectName, Item<V>> items = new TreeMap<>();

  /**
   * @param reader must not throw
   * @param changed is told the name, and the new or the last value, when what was read has changed
   */
  ItemMemory(Function<GenericKubernetesResource, V> reader, BiConsumer<ObjectName, V> changed) {
    this.reader = reader;
    this.changed = changed;
  }

  /** What was read of all objects, in the order of their names. */
  List<V> read() {
    synchronized (items) {
      List<V> read = new ArrayList<>(items.size());
      items.values().forEach(item -> read.add(item.value()));
      return read;
    }
  }

  @Override
  public String getKey(GenericKubernetesResource object) {
    return name(object.getMetadata()).text();
  }

  /** Equal values stay the same instance, so that whoever compares them later is quick. */
  @Override
  public @Nullable GenericKubernetesResource put(String key, GenericKubernetesResource object) {
    ObjectName name = name(key);
    String version = object.getMetadata().getResourceVersion();
    Item<V> before = item(name);
    if (before != null && version != null && version.equals(before.version())) {
      return standIn(name, before);
    }
    V value = reader.apply(object);
    if (before != null && before.value().equals(value)) {
      keep(name, new Item<>(version, before.value()));
    } else {
      keep(name, new Item<>(version, value));
      changed.accept(name, value);
    }
    return before == null ? null : standIn(name, before);
  }

  private void keep(ObjectName name, Item<V> item) {
    synchronized (items) {
      items.put(name, item);
    }
  }

  @Override
  public @Nullable GenericKubernetesResource remove(String key) {
    ObjectName name = name(key);
    Item<V> before;
    synchronized (items) {
      before = items.remove(name);
    }
    if (before == null) {
      return null;
    }
    changed.accept(name, before.value());
    return standIn(name, before);
  }

  @Override
  public Stream<String> keySet() {
    synchronized (items) {
      return items.keySet().stream().map(ObjectName::text).toList().stream();
    }
  }

  @Override
  public Stream<GenericKubernetesResource> values() {
    synchronized (items) {
      List<GenericKubernetesResource> all = new ArrayList<>(items.size());
      items.forEach((name, item) -> all.add(standIn(name, item)));
      return all.stream();
    }
  }

  @Override
  public int size() {
    synchronized (items) {
      return items.size();
    }
  }

  @Override
  public @Nullable GenericKubernetesResource get(String key) {
    Item<V> item = item(name(key));
    return item == null ? null : standIn(name(key), item);
  }

  /** What is handed back has a name and a version, and nothing else. */
  @Override
  public boolean isFullState() {
    return false;
  }

  private @Nullable Item<V> item(ObjectName name) {
    synchronized (items) {
      return items.get(name);
    }
  }

  private static GenericKubernetesResource standIn(ObjectName name, Item<?> item) {
    var metadata = new ObjectMeta();
    metadata.setName(name.name());
    metadata.setNamespace(name.namespace().isEmpty() ? null : name.namespace());
    metadata.setResourceVersion(item.version());
    var standIn = new GenericKubernetesResource();
    standIn.setMetadata(metadata);
    return standIn;
  }

  static ObjectName name(ObjectMeta metadata) {
    return new ObjectName(
        Objects.requireNonNullElse(metadata.getNamespace(), ""),
        Objects.requireNonNullElse(metadata.getName(), ""));
  }

  private static ObjectName name(String key) {
    int slash = key.indexOf('/');
    return new ObjectName(key.substring(0, slash), key.substring(slash + 1));
  }
}
