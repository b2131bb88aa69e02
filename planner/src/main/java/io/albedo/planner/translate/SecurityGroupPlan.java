package io.albedo.planner.translate;

import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import java.util.List;
import java.util.Optional;

/**
 * The security groups of a load balancer.
 *
 * @param attached in the order wanted
 * @param managed whether the first of them is made for the group
 * @param backend the one from which targets admit traffic; absent leaves targets alone
 * @param shared whether the backend one is shared by the cluster
 */
record SecurityGroupPlan(
    List<Token<SecurityGroupId>> attached,
    boolean managed,
    Optional<Token<SecurityGroupId>> backend,
    boolean shared) {
  SecurityGroupPlan {
    attached = List.copyOf(attached);
  }
}
