package io.albedo.planner.group;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cluster.IngressClassParams;
import java.util.List;
import java.util.Optional;

/** Whether an Ingress is ours, and in which group it is. */
public sealed interface Classification {

  /** Ours, as an active member of the group. */
  record Ours(GroupId group, Optional<IngressClassParams> params) implements Classification {}

  /** Of another controller, or on its way out. */
  record NotOurs() implements Classification {}

  /**
   * Perhaps ours, but its class cannot be resolved.
   *
   * @param help what to do about it
   */
  record InvalidClass(String cause, String help) implements Classification {}

  /**
   * Perhaps ours: what would tell is written down but could not be read.
   *
   * @param group the group that its annotation names, or that of itself
   */
  record Unsettled(GroupId group, String cause) implements Classification {}

  /** Ours, but the name of its group is none. */
  record InvalidGroup(String cause) implements Classification {}

  /** Without class, while several classes claim to be the default. */
  record SeveralDefaultClasses(List<String> names) implements Classification {}
}
