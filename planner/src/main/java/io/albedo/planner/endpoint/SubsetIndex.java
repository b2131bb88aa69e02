package io.albedo.planner.endpoint;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.EndpointSlice;
import io.albedo.model.cluster.EndpointSubset;
import io.albedo.model.cluster.Endpoints;
import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.options.Options;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the endpoints of Services, in EndpointSlices or, if they are not to be used, Endpoints. */
final class SubsetIndex {

  private final ClusterState cluster;
  private final boolean inSlices;
  private final Map<ObjectName, List<EndpointSlice>> slices = new HashMap<>();

  SubsetIndex(ClusterState cluster, Options options) {
    this.cluster = cluster;
    this.inSlices = options.enableEndpointSlices();
    if (inSlices) {
      cluster.endpointSlices().values().forEach(this::add);
    }
  }

  private void add(EndpointSlice slice) {
    slice
        .service()
        .map(name -> slice.name().sibling(name))
        .ifPresent(service -> slices.computeIfAbsent(service, s -> new ArrayList<>()).add(slice));
  }

  /**
   * The endpoints of a Service; empty if there must be an object for them and is none.
   *
   * @param addressType {@code IPv4} or {@code IPv6}; Endpoints are not looked through for it
   */
  Optional<List<EndpointSubset>> of(ObjectName service, String addressType) {
    return inSlices
        ? Optional.of(
            slices.getOrDefault(service, List.of()).stream()
                .filter(slice -> slice.addressType().equals(addressType))
                .map(EndpointSlice::subset)
                .toList())
        : Optional.ofNullable(cluster.endpoints().get(service)).map(Endpoints::subsets);
  }
}
