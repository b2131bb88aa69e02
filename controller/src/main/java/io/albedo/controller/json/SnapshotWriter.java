package io.albedo.controller.json;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.cloud.CloudState;
import java.util.Collections;
import java.util.SortedMap;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Writes what is known of an AWS account as a snapshot, which {@link SnapshotReader} reads back as
 * the same state but for the secrets of OpenID Connect clients: those are never written.
 */
public final class SnapshotWriter {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .enable(YAMLWriteFeature.ALLOW_LONG_KEYS)
          .build();

  private SnapshotWriter() {}

  /** The snapshot as YAML, with every text in quotes. */
  public static String yaml(CloudState state) {
    return YAML.writeValueAsString(tree(state));
  }

  /** The snapshot as a tree, keys in the order in which people read them. */
  public static ObjectNode tree(CloudState state) {
    ObjectNode root = Nodes.object();
    state.facts().ifPresent(facts -> FactsWriter.write(facts, root));
    Nodes.list(
        root,
        SnapshotKey.SECURITY_GROUPS.text(),
        state.securityGroups(),
        group -> SecurityGroupWriter.write(group, descriptions(state, group.groupId())));
    Nodes.list(
        root,
        SnapshotKey.LOAD_BALANCERS.text(),
        state.loadBalancers(),
        new LoadBalancerWriter(state.facts())::write);
    Nodes.list(root, SnapshotKey.LISTENERS.text(), state.listeners(), ListenerWriter::listener);
    Nodes.list(root, SnapshotKey.RULES.text(), state.rules(), ListenerWriter::rule);
    Nodes.list(
        root, SnapshotKey.TARGET_GROUPS.text(), state.targetGroups(), TargetGroupWriter::write);
    Unfamiliar.write(
        state.unfamiliar(), ResourceType.LOAD_BALANCER, root, SnapshotKey.LOAD_BALANCERS);
    Unfamiliar.write(state.unfamiliar(), ResourceType.LISTENER, root, SnapshotKey.LISTENERS);
    Unfamiliar.write(
        state.unfamiliar(), ResourceType.TARGET_GROUP, root, SnapshotKey.TARGET_GROUPS);
    AttachmentsWriter.write(state, root);
    return root;
  }

  private static SortedMap<IpPermission, String> descriptions(
      CloudState state, SecurityGroupId group) {
    return state.permissionDescriptions().getOrDefault(group, Collections.emptySortedMap());
  }
}
