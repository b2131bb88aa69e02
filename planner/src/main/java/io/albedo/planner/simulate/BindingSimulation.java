package io.albedo.planner.simulate;

import static io.albedo.planner.simulate.Draft.known;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetGroupBinding.NetworkingRule;
import io.albedo.model.cluster.LabelSelector;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.cluster.TargetGroupBindingObject.Peer;
import io.albedo.model.cluster.TargetGroupBindingObject.Port;
import io.albedo.model.plan.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** TargetGroupBinding objects, as an API server keeps them. A deletion is done at once. */
final class BindingSimulation {

  private final Draft draft;

  BindingSimulation(Draft draft) {
    this.draft = draft;
  }

  Map<Attribute, String> create(Call.CreateBinding call) {
    ObjectName name = new ObjectName(call.binding().namespace(), known(call.binding().name()));
    if (draft.bindings.containsKey(name)) {
      throw new Refusal("AlreadyExists", "targetgroupbindings \"" + name.name() + "\" exists");
    }
    draft.bindings.put(name, object(name, call.binding()));
    return Map.of();
  }

  Map<Attribute, String> patch(Call.PatchBinding call) {
    TargetGroupBindingObject present = existing(call.name());
    draft.bindings.put(call.name(), patched(present, object(call.name(), call.binding())));
    return Map.of();
  }

  /** The spec is replaced, labels are added, and all else stays. */
  private static TargetGroupBindingObject patched(
      TargetGroupBindingObject present, TargetGroupBindingObject written) {
    SortedMap<String, String> labels = new TreeMap<>(present.labels());
    labels.putAll(written.labels());
    return TargetGroupBindingObject.builder()
        .from(written)
        .uid(present.uid())
        .generation(present.generation())
        .annotations(present.annotations())
        .finalizers(present.finalizers())
        .deleting(present.deleting())
        .observedGeneration(present.observedGeneration())
        .labels(labels)
        .build();
  }

  Map<Attribute, String> delete(Call.DeleteBinding call) {
    draft.bindings.remove(existing(call.name()).name());
    return Map.of();
  }

  Map<Attribute, String> awaitGone(Call.AwaitBindingGone call) {
    if (draft.bindings.containsKey(call.name())) {
      throw new Refusal("Timeout", "binding " + call.name() + " is still there");
    }
    return Map.of();
  }

  private TargetGroupBindingObject existing(ObjectName name) {
    return Optional.ofNullable(draft.bindings.get(name))
        .orElseThrow(
            () -> new Refusal("NotFound", "targetgroupbindings \"" + name.name() + "\" not found"));
  }

  private static TargetGroupBindingObject object(ObjectName name, TargetGroupBinding binding) {
    TargetGroupBindingObject.Builder builder =
        TargetGroupBindingObject.builder()
            .name(name)
            .labels(binding.labels())
            .targetGroupArn(known(binding.targetGroup()).value())
            .targetType(binding.targetType().text())
            .serviceName(binding.serviceName())
            .servicePort(binding.servicePort())
            .networking(binding.networking().map(BindingSimulation::networking))
            .ipAddressType(binding.ipAddressType().text())
            .vpcId(known(binding.vpc()).value())
            .multiClusterTargetGroup(binding.multiCluster())
            .targetGroupProtocol(binding.protocol().text());
    if (!binding.nodeSelector().isEmpty()) {
      builder.nodeSelector(new LabelSelector(binding.nodeSelector(), List.of()));
    }
    return builder.build();
  }

  private static List<TargetGroupBindingObject.NetworkingRule> networking(
      List<NetworkingRule> rules) {
    return rules.stream()
        .map(
            rule ->
                new TargetGroupBindingObject.NetworkingRule(
                    List.of(new Peer.OfSecurityGroup(known(rule.from()).value())),
                    List.of(new Port(Optional.of("TCP"), rule.port().map(Draft::known)))))
        .toList();
  }
}
