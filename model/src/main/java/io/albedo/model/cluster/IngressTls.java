package io.albedo.model.cluster;

import java.util.List;

/** One entry of {@code spec.tls}; only the hosts matter, for the discovery of certificates. */
public record IngressTls(List<String> hosts) {
  public IngressTls {
    hosts = List.copyOf(hosts);
  }
}
