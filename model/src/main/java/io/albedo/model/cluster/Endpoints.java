package io.albedo.model.cluster;

import java.util.List;

/**
 * Endpoints ({@code v1}), which older clusters have in place of {@link EndpointSlice}s.
 *
 * @param name that of the Service
 */
public record Endpoints(ObjectName name, List<EndpointSubset> subsets) {

  public Endpoints {
    subsets = List.copyOf(subsets);
  }
}
