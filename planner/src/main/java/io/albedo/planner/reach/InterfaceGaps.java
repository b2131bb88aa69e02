package io.albedo.planner.reach;

import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Node;
import io.albedo.model.cluster.Pod;
import io.albedo.planner.endpoint.Backend;
import io.albedo.planner.endpoint.NodeFitness;
import io.albedo.planner.options.Options;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds pods and nodes whose network interfaces are not among what is known of AWS. */
public final class InterfaceGaps {

  private final InterfaceIndex interfaces;
  private final PodInterfaces podInterfaces;
  private final InterfaceNeeds needs;
  private final SortedMap<CloudNeed, SortedSet<String>> gaps = new TreeMap<>();

  public InterfaceGaps(ClusterState cluster, CloudState cloud, Options options) {
    this.interfaces = new InterfaceIndex(cloud);
    this.podInterfaces = new PodInterfaces(cluster, interfaces, options.vpcIn(cloud));
    this.needs = new InterfaceNeeds(cluster);
  }

  /** Looks at what a binding leads to. */
  public void add(Backend backend) {
    switch (backend) {
      case Backend.Missing missing -> {}
      case Backend.Unusable unusable -> {}
      case Backend.Pods pods -> pods.endpoints().values().forEach(e -> add(e.pod()));
      case Backend.Nodes nodes -> nodes.endpoints().values().forEach(e -> add(e.node()));
    }
  }

  private void add(Pod pod) {
    if (podInterfaces.of(pod) instanceof PodInterface.NotFound) {
      needs.of(pod).forEach(need -> add(need, pod.name() + " " + pod.uid().orElse("")));
    }
  }

  private void add(Node node) {
    NodeFitness.instance(node)
        .filter(id -> interfaces.instance(id).isEmpty())
        .ifPresent(id -> add(new CloudNeed.InstanceWithId(id), node.name()));
  }

  private void add(CloudNeed need, String whose) {
    gaps.computeIfAbsent(need, n -> new TreeSet<>()).add(whose);
  }

  /** Each need with the names of those whose interface it should have told. */
  public SortedMap<CloudNeed, SortedSet<String>> all() {
    return Collections.unmodifiableSortedMap(gaps);
  }
}
