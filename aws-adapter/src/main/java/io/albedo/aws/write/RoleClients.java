package io.albedo.aws.write;

import io.albedo.aws.client.AwsClients;
import io.albedo.model.alb.AssumedRole;

/** Clients for writing in other accounts. */
@FunctionalInterface
public interface RoleClients {

  /**
   * The clients of who has taken a role on; the same ones each time.
   *
   * @throws UnsupportedOperationException if nobody here takes roles on
   */
  AwsClients of(AssumedRole role);

  /** Nobody takes a role on. */
  static RoleClients none() {
    return role -> {
      throw new UnsupportedOperationException("nobody takes on role " + role.arn());
    };
  }
}
