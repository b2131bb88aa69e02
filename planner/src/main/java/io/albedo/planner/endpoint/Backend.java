package io.albedo.planner.endpoint;

import io.albedo.model.cluster.Node;
import io.albedo.model.cluster.Pod;
import io.albedo.model.diag.Diagnostic;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a binding leads to. */
public sealed interface Backend {

  /** The Service, its port or its Endpoints do not exist: nothing is a target any more. */
  record Missing(String why) implements Backend {}

  /** Nobody can tell what the targets are, so those that are there stay. */
  record Unusable(List<Diagnostic> findings) implements Backend {
    public Unusable {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Pods, each under the {@code address:port} by which it is a target.
   *
   * @param kept pods of which nobody can tell on which port they are reached now, by address:
   *     targets with this address stay as they are
   * @param findings what is said of endpoints that were passed over or are kept
   */
  record Pods(
      SortedMap<String, PodEndpoint> endpoints,
      SortedMap<String, Pod> kept,
      List<Diagnostic> findings)
      implements Backend {
    public Pods {
      endpoints = Collections.unmodifiableSortedMap(new TreeMap<>(endpoints));
      kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
      findings = List.copyOf(findings);
    }
  }

  /** Nodes, each under the {@code instance:port} by which it is a target. */
  record Nodes(SortedMap<String, NodeEndpoint> endpoints) implements Backend {
    public Nodes {
      endpoints = Collections.unmodifiableSortedMap(new TreeMap<>(endpoints));
    }
  }

  /** A pod as a target. */
  record PodEndpoint(String address, int port, Pod pod) {}

  /** A node as a target. */
  record NodeEndpoint(String instance, int port, Node node) {}
}
