package io.albedo.controller.cli;

import java.util.List;

/** What a person should know who removes a group without a look at the cluster. */
final class DestroyNotes {

  private DestroyNotes() {}

  static List<String> of(String cluster, String group) {
    return List.of(
        "note: the cluster is not asked. While "
            + ingresses(group)
            + " is there, a controller of cluster "
            + cluster
            + " makes all this again, when it next looks or when something changes: delete it"
            + " first.",
        "note: TargetGroupBindings are objects of the cluster and stay there; if it still exists,"
            + " delete them with: kubectl delete targetgroupbindings -A -l "
            + labels(group));
  }

  /** Of what stays when the last group goes: only who sees the cluster knows who else uses it. */
  static List<String> ofShared(OwnedGroups groups) {
    return groups.names().size() > 1
        ? List.of()
        : groups.shared().stream()
            .map(
                shared ->
                    "note: security group "
                        + shared.groupId()
                        + ", which load balancers of the cluster share, stays: a controller removes"
                        + " it when nothing uses it any more, or you do.")
            .toList();
  }

  private static String ingresses(String group) {
    return group.indexOf('/') < 0
        ? "an Ingress with alb.ingress.kubernetes.io/group.name: " + group
        : "Ingress " + group;
  }

  private static String labels(String group) {
    int slash = group.indexOf('/');
    return slash < 0
        ? "ingress.k8s.aws/stack=" + group
        : "ingress.k8s.aws/stack-namespace=%s,ingress.k8s.aws/stack-name=%s"
            .formatted(group.substring(0, slash), group.substring(slash + 1));
  }
}
