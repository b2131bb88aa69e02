package io.albedo.aws.read;

import io.albedo.model.cloud.CloudNeed;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is asked for, by kind. */
record Needs(Collection<CloudNeed> all) {

  <N extends CloudNeed> List<N> of(Class<N> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** What the needs of a kind name. */
  <N extends CloudNeed> Set<String> named(Class<N> kind, Function<N, String> name) {
    return of(kind).stream().map(name).collect(Collectors.toSet());
  }

  boolean any(Class<? extends CloudNeed> kind) {
    return all.stream().anyMatch(kind::isInstance);
  }
}
