package io.albedo.controller.targets;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.Instance;
import io.albedo.model.cloud.NetworkInterface;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.model.cloud.ObservedTargetGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts an answer into what was known before: what was asked for is as the answer has it, be it gone
 * or changed; the rest stays, as long as anybody needs it.
 *
 * @param needs all that anybody needs now
 * @param asked those of them that the answer is about
 */
record NetworkMerger(CloudState before, Collection<CloudNeed> needs, Set<CloudNeed> asked) {

  CloudState with(CloudState answer) {
    boolean allGroups = asked.stream().anyMatch(CloudNeed.SecurityGroupsOfNodes.class::isInstance);
    CloudState.Builder merged =
        CloudState.builder()
            .facts(facts(answer))
            .targetGroups(targetGroups(answer))
            .instances(instances(answer))
            .networkInterfaces(interfaces(answer));
    if (allGroups) {
      return merged
          .securityGroups(answer.securityGroups())
          .permissionDescriptions(answer.permissionDescriptions())
          .build();
    }
    return merged
        .securityGroups(groups(answer))
        .permissionDescriptions(descriptions(answer))
        .build();
  }

  private Optional<AccountFacts> facts(CloudState answer) {
    if (answer.facts().isEmpty()) {
      return before.facts();
    }
    Map<String, AccountFacts.Vpc> vpcs = new LinkedHashMap<>();
    before.facts().ifPresent(facts -> facts.vpcs().forEach(vpc -> vpcs.put(vpc.id().value(), vpc)));
    asked.forEach(
        need -> {
          if (need instanceof CloudNeed.VpcBlocks blocks) {
            vpcs.remove(blocks.vpc().value());
          }
        });
    AccountFacts now = answer.facts().get();
    now.vpcs().forEach(vpc -> vpcs.put(vpc.id().value(), vpc));
    return Optional.of(AccountFacts.builder().from(now).vpcs(vpcs.values()).build());
  }

  private List<ObservedTargetGroup> targetGroups(CloudState answer) {
    List<ObservedTargetGroup> all = new ArrayList<>();
    for (CloudNeed need : needs) {
      if (need instanceof CloudNeed.TargetGroupNamed named) {
        (asked.contains(need) ? answer : before)
            .targetGroups().stream()
                .filter(g -> g.spec().name().known().equals(Optional.of(named.name())))
                .forEach(all::add);
      }
    }
    return all;
  }

  private SortedMap<String, Instance> instances(CloudState answer) {
    SortedMap<String, Instance> all = new TreeMap<>();
    for (CloudNeed need : needs) {
      if (need instanceof CloudNeed.InstanceWithId(String id)) {
        Optional.ofNullable((asked.contains(need) ? answer : before).instances().get(id))
            .ifPresent(found -> all.put(id, found));
      }
    }
    return all;
  }

  private SortedMap<String, NetworkInterface> interfaces(CloudState answer) {
    SortedMap<String, NetworkInterface> all = new TreeMap<>();
    Set<String> ids =
        needs.stream()
            .filter(need -> !asked.contains(need))
            .filter(CloudNeed.InterfaceWithId.class::isInstance)
            .map(need -> ((CloudNeed.InterfaceWithId) need).id())
            .collect(Collectors.toSet());
    Set<String> addresses =
        needs.stream()
            .filter(need -> !asked.contains(need))
            .filter(CloudNeed.InterfaceWithAddress.class::isInstance)
            .map(need -> ((CloudNeed.InterfaceWithAddress) need).address())
            .collect(Collectors.toSet());
    before
        .networkInterfaces()
        .forEach(
            (id, found) -> {
              if (ids.contains(id) || found.addresses().stream().anyMatch(addresses::contains)) {
                all.put(id, found);
              }
            });
    all.putAll(answer.networkInterfaces());
    return all;
  }

  private List<ObservedSecurityGroup> groups(CloudState answer) {
    Map<SecurityGroupId, ObservedSecurityGroup> all = new LinkedHashMap<>();
    before.securityGroups().forEach(group -> all.put(group.groupId(), group));
    answer.securityGroups().forEach(group -> all.put(group.groupId(), group));
    return List.copyOf(all.values());
  }

  private SortedMap<SecurityGroupId, SortedMap<IpPermission, String>> descriptions(
      CloudState answer) {
    SortedMap<SecurityGroupId, SortedMap<IpPermission, String>> all =
        new TreeMap<>(before.permissionDescriptions());
    answer.securityGroups().forEach(group -> all.remove(group.groupId()));
    all.putAll(answer.permissionDescriptions());
    return all;
  }
}
