package io.albedo.controller.targets.testing;

import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.NetworkInterface;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** As much of an account as somebody has asked for. */
final class Answer {

  private final CloudState cloud;
  private final CloudState.Builder answer = CloudState.builder();
  private final Set<SecurityGroupId> groups = new HashSet<>();

  Answer(CloudState cloud) {
    this.cloud = cloud;
    answer.facts(cloud.facts());
  }

  void add(CloudNeed need) {
    switch (need) {
      case CloudNeed.TargetsOf of ->
          Optional.ofNullable(cloud.targets().get(of.targetGroup()))
              .ifPresent(targets -> answer.putTargets(of.targetGroup(), targets));
      case CloudNeed.InstanceWithId(String id) ->
          Optional.ofNullable(cloud.instances().get(id))
              .ifPresent(
                  found -> {
                    answer.putInstances(id, found);
                    found.interfaces().stream()
                        .map(NetworkInterface::securityGroups)
                        .forEach(groups::addAll);
                  });
      case CloudNeed.SecurityGroupsOfNodes nodes ->
          cloud.securityGroups().forEach(group -> groups.add(group.groupId()));
      case CloudNeed.SecurityGroupNamed(String id) -> groups.add(new SecurityGroupId(id));
      default -> {}
    }
  }

  CloudState build() {
    cloud.securityGroups().stream()
        .filter(group -> groups.contains(group.groupId()))
        .forEach(answer::addSecurityGroups);
    cloud
        .permissionDescriptions()
        .forEach(
            (group, descriptions) -> {
              if (groups.contains(group)) {
                answer.putPermissionDescriptions(group, descriptions);
              }
            });
    return answer.build();
  }
}
