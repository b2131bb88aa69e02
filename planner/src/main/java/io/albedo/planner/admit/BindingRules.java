package io.albedo.planner.admit;

import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a TargetGroupBinding must and must not be. */
final class BindingRules {

  private static final String IPV4 = "ipv4";

  private BindingRules() {}

  static List<Diagnostic> required(TargetGroupBindingObject binding) {
    List<Diagnostic> findings = new ArrayList<>();
    if (binding.targetGroupArn().isEmpty()) {
      findings.add(
          invalid(binding, "spec.targetGroupARN", "it is not known which target group is meant"));
    }
    if (binding.targetType().isEmpty()) {
      findings.add(invalid(binding, "spec.targetType", "is missing"));
    }
    return findings;
  }

  /** Settings of which only one can be meant. */
  static List<Diagnostic> contradictions(TargetGroupBindingObject binding) {
    List<Diagnostic> findings = new ArrayList<>();
    boolean instances = isOfType(binding, "instance");
    if (isOfType(binding, "ip") && binding.nodeSelector().isPresent()) {
      findings.add(
          invalid(binding, "spec.nodeSelector", "selects nodes, but the targets are pods"));
    }
    if (instances && binding.iamRoleArnToAssume().filter(arn -> !arn.isEmpty()).isPresent()) {
      findings.add(
          invalid(
              binding,
              "spec.iamRoleArnToAssume",
              "instances can only be targets of the account that they are in"));
    }
    if (instances && binding.targetGroupProtocol().filter(p -> p.contains("QUIC")).isPresent()) {
      findings.add(
          invalid(binding, "spec.targetGroupProtocol", "QUIC is not for targets of type instance"));
    }
    return findings;
  }

  private static boolean isOfType(TargetGroupBindingObject binding, String type) {
    return binding.targetType().equals(Optional.of(type));
  }

  /** A target group is one binding's, unless all of its bindings say that they share it. */
  static List<Diagnostic> doubled(
      TargetGroupBindingObject binding, Collection<TargetGroupBindingObject> all) {
    return all.stream()
        .filter(other -> !binding.targetGroupArn().isEmpty())
        .filter(other -> other.targetGroupArn().equals(binding.targetGroupArn()))
        .filter(other -> !other.name().equals(binding.name()) && !other.deleting())
        .filter(other -> !other.multiClusterTargetGroup() || !binding.multiClusterTargetGroup())
        .map(
            other ->
                invalid(
                    binding,
                    "spec.targetGroupARN",
                    "target group %s belongs to TargetGroupBinding %s already"
                        .formatted(binding.targetGroupArn(), other.name())))
        .limit(1)
        .toList();
  }

  /** What AWS says otherwise. What the binding does not say is for its defaults. */
  static List<Diagnostic> differing(TargetGroupBindingObject binding, ObservedTargetGroup group) {
    return Stream.of(
            differing(
                binding,
                "ipAddressType",
                Optional.of(binding.ipAddressType().orElse(IPV4)),
                group.spec().ipAddressType().text()),
            differing(binding, "vpcID", filled(binding.vpcId()), group.vpc().value()),
            differing(
                binding,
                "targetGroupProtocol",
                filled(binding.targetGroupProtocol()),
                group.spec().protocol().text()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Diagnostic> differing(
      TargetGroupBindingObject binding, String field, Optional<String> said, String real) {
    return said.filter(text -> !text.equals(real))
        .map(
            text ->
                invalid(
                    binding,
                    "spec." + field,
                    "is %s, but that of target group %s is %s"
                        .formatted(text, binding.targetGroupArn(), real)));
  }

  /**
   * What may not change.
   *
   * @param own the VPC of the controller, which may be written where none was
   */
  static List<Diagnostic> changed(
      TargetGroupBindingObject before, TargetGroupBindingObject after, Optional<VpcId> own) {
    List<String> fields = new ArrayList<>();
    if (!before.targetGroupArn().isEmpty()
        && !before.targetGroupArn().equals(after.targetGroupArn())) {
      fields.add("spec.targetGroupARN");
    }
    if (before.targetType().isPresent() && !before.targetType().equals(after.targetType())) {
      fields.add("spec.targetType");
    }
    if (!before.ipAddressType().orElse(IPV4).equals(after.ipAddressType().orElse(IPV4))) {
      fields.add("spec.ipAddressType");
    }
    Optional<String> vpc = filled(after.vpcId());
    if (!Objects.equals(filled(before.vpcId()), vpc) && !isFilledIn(before, vpc, own)) {
      fields.add("spec.vpcID");
    }
    return fields.stream().map(field -> immutable(after, field)).toList();
  }

  private static boolean isFilledIn(
      TargetGroupBindingObject before, Optional<String> vpc, Optional<VpcId> own) {
    return filled(before.vpcId()).isEmpty() && vpc.equals(own.map(VpcId::value));
  }

  static Optional<String> filled(Optional<String> text) {
    return text.filter(t -> !t.isEmpty());
  }

  private static Diagnostic immutable(TargetGroupBindingObject binding, String field) {
    return Diagnostic.of(
        Code.IMMUTABLE_FIELD,
        Subject.targetGroupBinding(binding.name()),
        field,
        "may not change once it is set");
  }

  static Diagnostic invalid(TargetGroupBindingObject binding, String field, String message) {
    return Diagnostic.of(
        Code.INVALID_BINDING, Subject.targetGroupBinding(binding.name()), field, message);
  }
}
