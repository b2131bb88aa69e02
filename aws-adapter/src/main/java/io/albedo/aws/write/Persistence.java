package io.albedo.aws.write;

import io.albedo.model.alb.ResourceId;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.CertificateCall;
import io.albedo.model.plan.Operation;
import java.util.Optional;

/**
 * Refusals that pass by themselves, because one part of AWS hears of a change later than another: a
 * new listener is not seen yet, the users of what shall go still are. AWS has done nothing when it
 * refuses, so the same call is made again for a while. Periods and bounds are those of
 * aws-load-balancer-controller v3.5.0.
 *
 * @param code of the refusal that passes
 */
record Persistence(String code, Patience patience) {

  /** How persistent to be, if at all. */
  static Optional<Persistence> in(Operation operation) {
    return switch (operation.call()) {
      case Call.CreateRule c -> with("ListenerNotFound", 2, 20);
      case Call.AddListenerCertificates c -> with("ListenerNotFound", 2, 20);
      case Call.DeleteTargetGroup c -> with("ResourceInUse", 2, 20);
      case Call.DeleteSecurityGroup c ->
          with("DependencyViolation", 2, secondsUntilUnused(operation));
      case CertificateCall.DeleteCertificate c -> with("ResourceInUseException", 5, 30);
      default -> Optional.empty();
    };
  }

  /** All load balancers of a cluster use the shared one. */
  private static int secondsUntilUnused(Operation operation) {
    return operation.resource().equals(ResourceId.BACKEND_SECURITY_GROUP) ? 120 : 10;
  }

  private static Optional<Persistence> with(String code, int every, int atMost) {
    return Optional.of(new Persistence(code, Patience.ofSeconds(every, atMost)));
  }

  boolean expects(CloudFailure refusal) {
    return refusal.code().equals(code);
  }
}
