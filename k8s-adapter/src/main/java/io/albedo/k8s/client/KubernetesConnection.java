package io.albedo.k8s.client;

import io.fabric8.kubernetes.client.KubernetesClient;

/**
 * A connection to an API server; to everybody outside of this module it is opaque.
 *
 * @param client never leaves this module
 */
public record KubernetesConnection(KubernetesClient client) implements AutoCloseable {

  @Override
  public void close() {
    client.close();
  }
}
