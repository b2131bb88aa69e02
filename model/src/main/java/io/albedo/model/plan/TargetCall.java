package io.albedo.model.plan;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.AssumedRole;
import io.albedo.model.alb.Target;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Pod;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A call about the targets of a TargetGroupBinding. What it names exists: target groups are made
 * before their bindings are.
 */
public sealed interface TargetCall extends Call.OfTarget {

  /** At most 200 at once. */
  record Register(Arn targetGroup, List<Target> targets, Optional<AssumedRole> role)
      implements TargetCall {
    public Register {
      targets = List.copyOf(targets);
    }

    @Override
    public String api() {
      return "elasticloadbalancing:RegisterTargets";
    }
  }

  /** At most 200 at once, each as it was described. */
  record Deregister(Arn targetGroup, List<Target> targets, Optional<AssumedRole> role)
      implements TargetCall {
    public Deregister {
      targets = List.copyOf(targets);
    }

    @Override
    public String api() {
      return "elasticloadbalancing:DeregisterTargets";
    }
  }

  /**
   * Tells a pod by a condition of its status what the load balancer thinks of it.
   *
   * @param uid so that no later pod of the same name is meant
   */
  record SetPodCondition(ObjectName pod, Optional<String> uid, String type, Pod.Condition condition)
      implements TargetCall {
    @Override
    public String api() {
      return "kubernetes:PatchStatus";
    }
  }

  /**
   * Notes which targets of a shared target group are this cluster's.
   *
   * @param exists whether the ConfigMap is there already
   * @param targets as {@code id:port}
   */
  record NoteTargets(ObjectName configMap, boolean exists, SortedSet<String> targets)
      implements TargetCall {
    public NoteTargets {
      targets = Collections.unmodifiableSortedSet(new TreeSet<>(targets));
    }

    @Override
    public String api() {
      return exists ? "kubernetes:Patch" : "kubernetes:Create";
    }
  }

  /** Forgets which targets of a shared target group were this cluster's. */
  record DeleteTargetNote(ObjectName configMap) implements TargetCall {
    @Override
    public String api() {
      return "kubernetes:Delete";
    }
  }
}
