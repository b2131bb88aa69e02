package io.albedo.k8s.watch;

import java.util.Map;
import java.util.Optional;

/**
 * What of a cluster is watched.
 *
 * @param namespace the only one whose objects are watched; empty for all
 * @param endpointSlices whether EndpointSlices are watched, and not Endpoints
 * @param requiredSecretLabels what a Secret must be labelled with to be read; may be empty
 */
public record WatchOptions(
    Optional<String> namespace, boolean endpointSlices, Map<String, String> requiredSecretLabels) {

  public WatchOptions {
    requiredSecretLabels = Map.copyOf(requiredSecretLabels);
  }

  /** All namespaces, EndpointSlices, any Secret that is referred to. */
  public static WatchOptions everything() {
    return new WatchOptions(Optional.empty(), true, Map.of());
  }
}
