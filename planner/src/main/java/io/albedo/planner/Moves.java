package io.albedo.planner;

import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.translate.GroupTranslation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ingresses that leave one group and are in another. Clients must have been told of the other load
 * balancer, and have gone there, before the first one forgets them: groups that lose such a member
 * are planned after the others, and know of it.
 */
final class Moves {

  private Moves() {}

  /** The same groups, those from which somebody moves last. */
  static List<GroupTranslation> known(List<GroupTranslation> groups) {
    if (groups.stream().allMatch(group -> group.inactiveMembers().isEmpty())) {
      return groups;
    }
    Set<ObjectName> active = new HashSet<>();
    groups.forEach(group -> active.addAll(group.members()));
    groups.forEach(group -> active.addAll(group.standIns()));
    List<GroupTranslation> staying = new ArrayList<>();
    List<GroupTranslation> losing = new ArrayList<>();
    for (GroupTranslation group : groups) {
      List<ObjectName> moving = group.inactiveMembers().stream().filter(active::contains).toList();
      if (moving.isEmpty()) {
        staying.add(group);
      } else {
        losing.add(GroupTranslation.builder().from(group).movingMembers(moving).build());
      }
    }
    staying.addAll(losing);
    return staying;
  }
}
