package io.albedo.model.cluster;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Addresses of a Service that all listen on the same ports. */
public record EndpointSubset(List<Port> ports, List<Endpoint> endpoints) {

  public EndpointSubset {
    ports = List.copyOf(ports);
    endpoints = List.copyOf(endpoints);
  }

  /**
   * A port of the Service, as these endpoints have it.
   *
   * @param name that of the Service's port; empty if it has none
   * @param number absent for all ports
   */
  public record Port(String name, OptionalInt number) {}

  /**
   * One endpoint.
   *
   * @param addresses all stand for the same endpoint
   * @param ready absent if nobody knows
   * @param terminating absent if nobody knows
   * @param pod the pod behind it; absent if something else, or nothing, is
   */
  public record Endpoint(
      List<String> addresses,
      Optional<Boolean> ready,
      Optional<Boolean> terminating,
      Optional<ObjectName> pod) {
    public Endpoint {
      addresses = List.copyOf(addresses);
    }
  }
}
