package io.albedo.planner.group;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Diagnostic;
import java.util.List;

/**
 * Ingresses that share a load balancer.
 *
 * @param members active ones, in group order
 * @param inactive those that leave: they hold the group's finalizer, but are deleted or in another
 *     group
 * @param misplaced those that are in the group but have no place in its order, or may be in it but
 *     could not be read
 * @param held whether an Ingress that may be of the group cannot be classified, so that nothing may
 *     be done
 * @param diagnostics why Ingresses are misplaced or kept and why the group is held
 */
public record IngressGroup(
    GroupId id,
    List<Member> members,
    List<Ingress> inactive,
    List<ObjectName> misplaced,
    boolean held,
    List<Diagnostic> diagnostics) {

  public IngressGroup {
    members = List.copyOf(members);
    inactive = List.copyOf(inactive);
    misplaced = List.copyOf(misplaced);
    diagnostics = List.copyOf(diagnostics);
  }
}
