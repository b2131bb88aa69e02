package io.albedo.planner.lower;

import io.albedo.model.alb.ResourceId;
import io.albedo.model.plan.OperationId;
import java.util.HashSet;
import java.util.Set;

/** Gives every operation of a group an id of its own, such as {@code create-rule-80:3}. */
final class OperationNames {

  private final Set<String> taken = new HashSet<>();

  OperationId next(String verb, ResourceId resource) {
    String base = verb + "-" + kind(resource) + "-" + resource.id();
    String id = base;
    for (int i = 2; !taken.add(id); i++) {
      id = base + "#" + i;
    }
    return new OperationId(id);
  }

  private static String kind(ResourceId resource) {
    return switch (resource.type()) {
      case SECURITY_GROUP -> "sg";
      case CERTIFICATE -> "certificate";
      case CERTIFICATE_VALIDATION -> "validation";
      case TARGET_GROUP -> "tg";
      case TARGET_GROUP_BINDING -> "binding";
      case LOAD_BALANCER -> "lb";
      case LISTENER -> "listener";
      case LISTENER_RULE -> "rule";
      case WEB_ACL_ASSOCIATION -> "web-acl";
      case REGIONAL_WEB_ACL_ASSOCIATION -> "regional-web-acl";
      case SHIELD_PROTECTION -> "protection";
      case TARGET_REGISTRATION -> "target";
    };
  }
}
