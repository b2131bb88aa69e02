package io.albedo.planner.canonical;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;

/**
 * A resource that is there, in canonical form.
 *
 * @param resource all values known
 * @param handle how AWS or Kubernetes name it: an ARN, a security group id, or {@code
 *     namespace/name}
 */
public record Present<R extends Resource>(R resource, String handle) {

  public Token<Arn> arn() {
    return Token.of(new Arn(handle));
  }

  public Token<SecurityGroupId> groupId() {
    return Token.of(new SecurityGroupId(handle));
  }
}
