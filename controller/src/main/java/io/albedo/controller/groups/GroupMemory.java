package io.albedo.controller.groups;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.StatusAddress;
import io.albedo.planner.Planner;
import io.albedo.planner.canonical.PresentBinding;
import io.albedo.planner.slice.ClusterSlice;
import io.albedo.planner.translate.GroupTranslation;
import io.albedo.planner.translate.Translation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * What is known of groups after a pass in which all was done: what AWS was asked, what it answered,
 * and what was wanted and has been made of it since. While a cluster wants the same again, nothing
 * is called.
 *
 * @param cloud as it was before the pass: the facts in it decide what is wanted, and are not
 *     changed by what is made
 * @param bindings as they are after the pass
 * @param addresses where the members of each group are reached
 * @param heldBack groups in which something stays that should go, so that nobody may leave them
 */
record GroupMemory(
    SortedSet<CloudNeed> needs,
    CloudState cloud,
    Map<GroupId, Wanted> wanted,
    Map<ObjectName, PresentBinding> bindings,
    Map<GroupId, List<StatusAddress>> addresses,
    Set<GroupId> heldBack) {

  GroupMemory {
    heldBack = Set.copyOf(heldBack);
    wanted = Map.copyOf(wanted);
    bindings = Map.copyOf(bindings);
    addresses = Map.copyOf(addresses);
  }

  /** What the slice wants by these facts, if that is what has been made of it. */
  boolean isSettled(ClusterSlice slice, Translation translation, Planner planner) {
    return needs.containsAll(planner.needs(slice.cluster()))
        && translation.groups().stream().allMatch(this::isSettled)
        && areThere(slice);
  }

  private boolean isSettled(GroupTranslation group) {
    return Wanted.of(group).equals(wanted.get(group.group()));
  }

  /** Somebody may have changed bindings by hand. */
  private boolean areThere(ClusterSlice slice) {
    return BindingsAfter.of(slice.cluster().targetGroupBindings().values())
        .equals(BindingsAfter.ofGroups(bindings, slice.groups()));
  }
}
