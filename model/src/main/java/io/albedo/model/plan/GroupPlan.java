package io.albedo.model.plan;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.cluster.ObjectName;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** What is to be done for one group. */
@Value.Immutable
@AlbedoStyle
public interface GroupPlan {

  /** The group's text: its name, or {@code namespace/name} of its only Ingress. */
  String group();

  PlanStatus status();

  /** In group order; without those that are quarantined. */
  List<ObjectName> members();

  /** Ingresses that leave the group. */
  List<ObjectName> inactiveMembers();

  /** Members left out because of an error in them. */
  List<ObjectName> quarantined();

  /** Members with an error in them, in whose place their last good form is served. */
  List<ObjectName> standIns();

  /** What is wanted, in canonical form. */
  AlbGraph desired();

  /** The Ingress from which a rule or a target group comes; in no order. */
  Map<ResourceId, ObjectName> origins();

  /** In an order in which they can be carried out. */
  List<Operation> operations();

  List<Withheld> withheld();

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link GroupPlan}. */
  final class Builder extends ImmutableGroupPlan.Builder {}
}
