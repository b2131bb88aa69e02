package io.albedo.planner.options;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.LoadBalancer;

/**
 * The word by which somebody approves that one load balancer is replaced. It names the load
 * balancer that goes, by the last part of its ARN, and what comes: {@code
 * 50dc6c495c0c9188:internal}. With that load balancer the approval has expired.
 */
public record ReplacementApproval(String text) {

  /** On any Ingress of the group; several are separated by commas. */
  public static final String ANNOTATION = "albedo.io/approve-replacement";

  /**
   * What must be said.
   *
   * @param present the load balancer that goes
   * @param wanted what comes in its place
   */
  public static ReplacementApproval of(Arn present, LoadBalancer wanted) {
    String arn = present.value();
    return new ReplacementApproval(
        arn.substring(arn.lastIndexOf('/') + 1) + ":" + wanted.scheme().text());
  }
}
