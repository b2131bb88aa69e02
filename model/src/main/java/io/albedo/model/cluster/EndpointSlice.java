package io.albedo.model.cluster;

import java.util.Optional;

/**
 * An EndpointSlice ({@code discovery.k8s.io/v1}).
 *
 * @param service the Service named by label {@code kubernetes.io/service-name}
 * @param addressType {@code IPv4}, {@code IPv6} or {@code FQDN}
 */
public record EndpointSlice(
    ObjectName name, Optional<String> service, String addressType, EndpointSubset subset) {

  /** The label that names the Service. */
  public static final String SERVICE_LABEL = "kubernetes.io/service-name";
}
