package io.albedo.planner.translate;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.immutables.value.Value;

/** What one group asks for. */
@Value.Immutable
@AlbedoStyle
public interface GroupTranslation {

  GroupId group();

  /** In group order; without those that are quarantined. */
  List<ObjectName> members();

  /** Ingresses that leave the group: deleted, or gone to another. */
  List<ObjectName> inactiveMembers();

  /** Those of the inactive members that are members of another group now. */
  List<ObjectName> movingMembers();

  /** Members left out because of an error in them. */
  List<ObjectName> quarantined();

  /** Members with an error in them, in whose place their last good form was translated. */
  List<ObjectName> standIns();

  /** Whether nothing may be done for the group, because no single member is to blame. */
  @Value.Default
  default boolean blocked() {
    return false;
  }

  /**
   * The resources, without tracking tags and labels, which the canonical form adds. Empty if there
   * is no member.
   */
  AlbGraph graph();

  /** The Ingress from which a rule or a target group comes; in no order. */
  Map<ResourceId, ObjectName> origins();

  @Value.NaturalOrder
  SortedSet<Integer> listenerPorts();

  @Value.Default
  default boolean backendSecurityGroupRequired() {
    return false;
  }

  /** Replacements of load balancers that members approve. */
  @Value.NaturalOrder
  SortedSet<String> approvedReplacements();

  List<Diagnostic> diagnostics();

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link GroupTranslation}. */
  final class Builder extends ImmutableGroupTranslation.Builder {}
}
