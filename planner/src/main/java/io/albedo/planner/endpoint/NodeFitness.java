package io.albedo.planner.endpoint;

import io.albedo.model.cluster.LabelSelector;
import io.albedo.model.cluster.Node;
import io.albedo.model.cluster.Pod;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which nodes can be targets. */
public final class NodeFitness {

  /** Whoever carries one of these is no target, whatever the label's value. */
  private static final Set<String> EXCLUDING_LABELS =
      Set.of(
          "node-role.kubernetes.io/master",
          "node.kubernetes.io/exclude-from-external-load-balancers",
          "alpha.service-controller.kubernetes.io/exclude-balancer");

  private static final String COMPUTE_TYPE = "eks.amazonaws.com/compute-type";
  private static final String SAGEMAKER_TYPE = "sagemaker.amazonaws.com/compute-type";
  private static final String DRAINED_BY_AUTOSCALER = "ToBeDeletedByClusterAutoscaler";
  private static final Node.Taint DRAINED_BY_KARPENTER =
      new Node.Taint("karpenter.sh/disrupted", "NoSchedule");
  private static final Pattern INSTANCE = Pattern.compile("i-[^/]*");

  private NodeFitness() {}

  /** Whether traffic for a Service may go through the node, be it ready or not. */
  static boolean isSuitable(Node node, Optional<LabelSelector> selector) {
    return node.labels().keySet().stream().noneMatch(EXCLUDING_LABELS::contains)
        && !isFargate(node)
        && selector.map(s -> s.matches(node.labels())).orElse(true)
        && node.taints().stream().noneMatch(NodeFitness::announcesTheEnd);
  }

  private static boolean announcesTheEnd(Node.Taint taint) {
    return taint.key().equals(DRAINED_BY_AUTOSCALER) || taint.equals(DRAINED_BY_KARPENTER);
  }

  static boolean isReady(Node node) {
    return node.ready().equals(Optional.of(Pod.Condition.TRUE));
  }

  /** Whether nobody has heard of the node for some time. */
  static boolean isUnheardOf(Node node) {
    return node.ready().equals(Optional.of(Pod.Condition.UNKNOWN));
  }

  public static boolean isFargate(Node node) {
    return "fargate".equals(node.labels().get(COMPUTE_TYPE));
  }

  /** Whether it is a machine outside of AWS, which has no network interface there. */
  public static boolean isHybrid(Node node) {
    return "hybrid".equals(node.labels().get(COMPUTE_TYPE));
  }

  /** Whether it is an instance in an account of SageMaker, with interfaces in this one. */
  public static boolean isHyperPod(Node node) {
    return "hyperpod".equals(node.labels().get(SAGEMAKER_TYPE));
  }

  /** The id of the EC2 instance that the node is, if it is one. */
  public static Optional<String> instance(Node node) {
    return node.providerId()
        .map(id -> id.substring(id.lastIndexOf('/') + 1))
        .filter(INSTANCE.asMatchPredicate());
  }
}
