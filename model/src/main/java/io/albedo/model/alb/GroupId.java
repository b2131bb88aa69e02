package io.albedo.model.alb;

import io.albedo.model.cluster.ObjectName;
import java.util.Comparator;

/** Ingresses that share a load balancer: a named group, or one Ingress for itself. */
public sealed interface GroupId extends Comparable<GroupId> {

  Comparator<GroupId> ORDER = Comparator.comparing(GroupId::text);

  /** The group's text in tags, hashes and the stack id. */
  String text();

  /** The finalizer by which members hold the group's resources. */
  String finalizer();

  /** A group by name, across the cluster. */
  record Explicit(String name) implements GroupId {
    @Override
    public String text() {
      return name;
    }

    @Override
    public String finalizer() {
      return "group.ingress.k8s.aws/" + name;
    }
  }

  /** One Ingress without group. */
  record Implicit(ObjectName ingress) implements GroupId {
    @Override
    public String text() {
      return ingress.text();
    }

    @Override
    public String finalizer() {
      return "ingress.k8s.aws/resources";
    }
  }

  default StackId stack() {
    return new StackId(text());
  }

  @Override
  default int compareTo(GroupId other) {
    return ORDER.compare(this, other);
  }
}
