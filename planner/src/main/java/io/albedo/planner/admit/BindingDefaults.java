package io.albedo.planner.admit;

import io.albedo.model.alb.TargetType;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Severity;
import io.albedo.model.diag.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Completes a new TargetGroupBinding by what its target group is. */
public final class BindingDefaults {

  private BindingDefaults() {}

  /** Whether the target group must be looked at; those that Ingresses have made say it all. */
  public static boolean areNeeded(TargetGroupBindingObject binding) {
    return binding.targetGroupArn().isEmpty()
        || binding.targetType().isEmpty()
        || binding.ipAddressType().isEmpty()
        || BindingRules.filled(binding.vpcId()).isEmpty()
        || BindingRules.filled(binding.targetGroupProtocol()).isEmpty();
  }

  /**
   * What is missing.
   *
   * @param observed empty if the target group was not found or could not be looked at; then a
   *     binding is refused that cannot do without
   */
  public static Admission of(
      TargetGroupBindingObject binding, Optional<ObservedTargetGroup> observed) {
    return areNeeded(binding)
        ? observed.map(group -> from(binding, group)).orElseGet(() -> unseen(binding))
        : Admission.silent();
  }

  private static Admission from(TargetGroupBindingObject binding, ObservedTargetGroup group) {
    TargetType type = group.spec().targetType();
    if (binding.targetType().isEmpty() && type != TargetType.INSTANCE && type != TargetType.IP) {
      return new Admission.Denied(
          List.of(
              BindingRules.invalid(
                  binding,
                  "spec.targetType",
                  "target group %s is of type %s; it must be instance or ip"
                      .formatted(group.arn(), type.text()))));
    }
    List<Edit> edits = new ArrayList<>();
    add(edits, "targetGroupARN", Optional.of(binding.targetGroupArn()), group.arn().value());
    add(edits, "targetType", binding.targetType(), type.text());
    add(edits, "ipAddressType", binding.ipAddressType(), group.spec().ipAddressType().text());
    add(edits, "vpcID", binding.vpcId(), group.vpc().value());
    add(
        edits,
        "targetGroupProtocol",
        binding.targetGroupProtocol(),
        group.spec().protocol().text());
    return Admission.edited(edits);
  }

  private static void add(List<Edit> edits, String field, Optional<String> said, String real) {
    if (BindingRules.filled(said).isEmpty()) {
      edits.add(new Edit.SpecText(field, real));
    }
  }

  private static Admission unseen(TargetGroupBindingObject binding) {
    boolean canWait = !binding.targetGroupArn().isEmpty() && binding.targetType().isPresent();
    Diagnostic finding =
        new Diagnostic(
            Code.TARGET_GROUP_NOT_FOUND,
            canWait ? Severity.WARNING : Severity.ERROR,
            Subject.targetGroupBinding(binding.name()),
            binding.targetGroupArn().isEmpty() ? "spec.targetGroupName" : "spec.targetGroupARN",
            "target group %s was not found, so that what the binding does not say could not be"
                    .formatted(
                        binding.targetGroupArn().isEmpty()
                            ? binding.targetGroupName().orElse("")
                            : binding.targetGroupArn())
                + " filled in",
            Code.TARGET_GROUP_NOT_FOUND.help());
    return canWait ? Admission.warned(List.of(finding)) : new Admission.Denied(List.of(finding));
  }
}
