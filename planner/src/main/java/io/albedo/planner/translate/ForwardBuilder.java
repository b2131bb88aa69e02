package io.albedo.planner.translate;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Action.TargetGroupTuple;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.Service;
import io.albedo.model.diag.Code;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.translate.ActionPlan.ForwardPlan;
import io.albedo.planner.translate.ActionPlan.OfArn;
import io.albedo.planner.translate.ActionPlan.OfName;
import io.albedo.planner.translate.ActionPlan.OfService;
import io.albedo.planner.translate.ActionPlan.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks up what a forward leads to. */
final class ForwardBuilder {

  private final Surroundings surroundings;
  private final MemberScope member;
  private final TargetGroupRegistry targetGroups;

  ForwardBuilder(Surroundings surroundings, MemberScope member, TargetGroupRegistry targetGroups) {
    this.surroundings = surroundings;
    this.member = member;
    this.targetGroups = targetGroups;
  }

  /** Empty if any part of it is missing, which is reported then. */
  Optional<Action> build(ForwardPlan plan, String field) {
    if (plan.targets().isEmpty()) {
      member.findings().add(Code.EMPTY_FORWARD, field, "the forward names no target group");
      return Optional.empty();
    }
    if (plan.targets().size() > 1 && !isWeighted()) {
      member
          .findings()
          .add(
              Code.INVALID_ACTION,
              field,
              "a forward to several target groups needs feature gate "
                  + FeatureGate.WEIGHTED_TARGET_GROUPS.text());
      return Optional.empty();
    }
    List<TargetGroupTuple> tuples = new ArrayList<>();
    for (Target target : plan.targets()) {
      targetGroup(target, field)
          .ifPresent(arn -> tuples.add(new TargetGroupTuple(arn, target.weight())));
    }
    return tuples.size() == plan.targets().size()
        ? Optional.of(new Action.Forward(tuples, plan.stickiness()))
        : Optional.empty();
  }

  private boolean isWeighted() {
    return surroundings.options().isOn(FeatureGate.WEIGHTED_TARGET_GROUPS);
  }

  private Optional<Token<Arn>> targetGroup(Target target, String field) {
    return switch (target.place()) {
      case OfArn(String arn) -> Optional.of(Token.of(new Arn(arn)));
      case OfName(String name) -> named(name, field);
      case OfService(String service, PortRef port) -> ofService(service, port, field);
    };
  }

  private Optional<Token<Arn>> ofService(String name, PortRef port, String field) {
    Optional<Service> service = surroundings.service(member.name().sibling(name));
    if (service.isEmpty()) {
      new MissingService(surroundings, member).report(name, field, false);
    }
    return service.flatMap(s -> targetGroups.use(BackendRef.of(member, s, port, field)));
  }

  private Optional<Token<Arn>> named(String name, String field) {
    CloudNeed need = new CloudNeed.TargetGroupNamed(name);
    return surroundings
        .aws()
        .look(need)
        .map(cloud -> find(cloud, name, field))
        .orElseGet(() -> Optional.of(Token.unknown(need.text())));
  }

  private Optional<Token<Arn>> find(CloudState cloud, String name, String field) {
    Token<String> wanted = Token.of(name);
    List<Arn> found =
        cloud.targetGroups().stream()
            .filter(targetGroup -> targetGroup.spec().name().equals(wanted))
            .map(ObservedTargetGroup::arn)
            .toList();
    if (found.size() != 1) {
      member
          .findings()
          .add(
              Code.AWS_FACT_MISSING,
              field,
              "searching TargetGroup with name %s: expecting a single targetGroup with query [%s] but got %d"
                  .formatted(name, name, found.size()));
      return Optional.empty();
    }
    return Optional.of(Token.of(found.getFirst()));
  }
}
