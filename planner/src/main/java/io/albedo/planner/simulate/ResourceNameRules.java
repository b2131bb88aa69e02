package io.albedo.planner.simulate;

import java.util.regex.Pattern;

/**
 * Names of load balancers and target groups: 1 to 32 letters, digits and hyphens, no hyphen at
 * either end. Source: CreateLoadBalancer and CreateTargetGroup in the Elastic Load Balancing API
 * reference.
 */
final class ResourceNameRules {

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,30}[A-Za-z0-9])?");

  private ResourceNameRules() {}

  static void check(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new Refusal("ValidationError", "'" + name + "' is not a valid name");
    }
  }
}
