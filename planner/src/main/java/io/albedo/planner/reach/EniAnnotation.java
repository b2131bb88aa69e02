package io.albedo.planner.reach;

import io.albedo.model.cluster.Pod;
import io.albedo.planner.annotation.GoDecoder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the annotation by which a pod has an interface of its own. It is written by the VPC
 * resource controller of EKS; one that cannot be read counts as none.
 */
final class EniAnnotation {

  private record Branch(String id, String address) {}

  private EniAnnotation() {}

  /** The id of the interface that has the pod's address. */
  static Optional<String> interfaceOf(Pod pod) {
    String address = pod.ip().orElse("");
    return branches(pod).stream()
        .filter(branch -> Objects.equals(branch.address(), address) && !branch.id().isEmpty())
        .map(Branch::id)
        .reduce((first, last) -> last);
  }

  private static List<Branch> branches(Pod pod) {
    return pod.eniAnnotation()
        .map(
            text ->
                GoDecoder.list(
                        text,
                        "k8s.PodENIInfo",
                        branch -> new Branch(branch.string("eniId"), branch.string("privateIp")))
                    .orElse(List.of()))
        .orElse(List.of());
  }
}
