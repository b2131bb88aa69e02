package io.albedo.planner.translate;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.ServicePort;
import io.albedo.model.diag.Code;
import java.util.Optional;

/**
 * The target groups of a group and their bindings. Each is built where it is first used, and used
 * again by other rules and listeners.
 */
final class TargetGroupRegistry {

  private final StackDraft stack;
  private final TargetGroupBuilder targetGroups;
  private final TargetGroupBindingBuilder bindings;

  TargetGroupRegistry(StackDraft stack, TargetContext context) {
    this.stack = stack;
    this.targetGroups = new TargetGroupBuilder(context);
    this.bindings = new TargetGroupBindingBuilder(context);
  }

  /** A reference to the target group; empty if there can be none, which is reported. */
  Optional<Token<Arn>> use(BackendRef backend) {
    ResourceId id = backend.targetGroup();
    if (!stack.contains(id)) {
      build(backend);
    }
    return stack.contains(id)
        ? Optional.of(Token.reference(id, Attribute.TARGET_GROUP_ARN))
        : Optional.empty();
  }

  private void build(BackendRef backend) {
    Optional<ServicePort> port = new ServicePorts(backend.service()).find(backend.port());
    if (port.isEmpty()) {
      backend.report(
          Code.MISSING_SERVICE_PORT,
          "unable to find port "
              + backend.port().text()
              + " on service "
              + backend.service().name());
    } else {
      UnknownAnnotations.check(backend.service(), backend.member().findings());
      TargetGroup targetGroup = targetGroups.build(backend, port.get());
      stack.add(targetGroup, backend.member().name());
      stack.add(bindings.build(backend, port.get(), targetGroup), backend.member().name());
    }
  }
}
