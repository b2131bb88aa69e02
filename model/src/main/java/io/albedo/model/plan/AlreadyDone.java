package io.albedo.model.plan;

import io.albedo.model.cloud.CloudFailure;
import java.util.Collection;
import java.util.Set;

/**
 * Refusals by which AWS or Kubernetes says that it has what a call wants, so that the call counts
 * as done: what shall go is gone, what shall be there is there, who is to be told is no more. This
 * makes calls idempotent and decides nothing. Sources: the errors of the actions in the API
 * references.
 */
public final class AlreadyDone {

  private AlreadyDone() {}

  /** Whether the call has nothing to do any more. */
  public static boolean says(Call call, CloudFailure refusal) {
    return codes(call).contains(refusal.code());
  }

  private static Set<String> codes(Call call) {
    return switch (call) {
      case Call.DeleteLoadBalancer c -> Set.of("LoadBalancerNotFound");
      case Call.DeleteListener c -> Set.of("ListenerNotFound");
      case Call.RemoveListenerCertificates c -> Set.of("ListenerNotFound");
      case Call.DeleteRule c -> Set.of("RuleNotFound");
      case Call.DeleteTargetGroup c -> Set.of("TargetGroupNotFound");
      case Call.DeregisterTargets c -> Set.of("TargetGroupNotFound");
      case TargetCall.Deregister c -> Set.of("TargetGroupNotFound");
      case TargetCall.SetPodCondition c -> Set.of("NotFound");
      case TargetCall.DeleteTargetNote c -> Set.of("NotFound");
      case Call.DeleteSecurityGroup c -> Set.of("InvalidGroup.NotFound");
      case Call.AuthorizeSecurityGroupIngress c ->
          ofTheOnly(c.permissions(), "InvalidPermission.Duplicate");
      case Call.RevokeSecurityGroupIngress c ->
          ofTheOnly(c.permissions(), "InvalidPermission.NotFound");
      case CertificateCall.DeleteCertificate c -> Set.of("ResourceNotFoundException");
      case AddOnCall.DisassociateWebAcl c -> Set.of("WAFNonexistentItemException");
      case AddOnCall.DisassociateRegionalWebAcl c -> Set.of("WAFNonexistentItemException");
      case AddOnCall.CreateProtection c -> Set.of("ResourceAlreadyExistsException");
      case AddOnCall.DeleteProtection c -> Set.of("ResourceNotFoundException");
      default -> Set.of();
    };
  }

  /** Of several, the refusal does not say which; then none was added or removed. */
  private static Set<String> ofTheOnly(Collection<?> permissions, String code) {
    return permissions.size() == 1 ? Set.of(code) : Set.of();
  }
}
