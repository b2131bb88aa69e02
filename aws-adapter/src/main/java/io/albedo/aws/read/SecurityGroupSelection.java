package io.albedo.aws.read;

import io.albedo.aws.read.map.SecurityGroupMapping.Described;
import io.albedo.model.cloud.CloudNeed.SecurityGroupNamed;
import io.albedo.model.cloud.CloudState;
import java.util.List;
import java.util.Set;

/** Which of the security groups that were read are in the answer. */
record SecurityGroupSelection(Needs needs, StackSelection selection) {

  static boolean isNamed(Needs needs, Described group) {
    Set<String> names = needs.named(SecurityGroupNamed.class, SecurityGroupNamed::nameOrId);
    return names.contains(group.group().groupId().value())
        || names.contains(group.group().spec().tags().getOrDefault("Name", ""));
  }

  void of(List<Described> groups, CloudState.Builder state) {
    groups.stream()
        .filter(group -> !selection.excludes(group.group().spec().tags()))
        .forEach(
            group -> {
              state.addSecurityGroups(group.group());
              if (!group.descriptions().isEmpty()) {
                state.putPermissionDescriptions(group.group().groupId(), group.descriptions());
              }
            });
  }
}
