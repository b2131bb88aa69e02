package io.albedo.planner.lower;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ProtocolVersion;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.HealthCall;
import io.albedo.model.plan.Mark;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.diff.Change;
import io.albedo.planner.order.Phase;
import io.albedo.planner.order.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Target groups: tags, then health check, then attributes. */
final class TargetGroupLowering {

  private static final String DELAY = "deregistration_delay.timeout_seconds";

  /** Source: "Deregistration delay" in the Elastic Load Balancing user guide. */
  private static final int USUAL_DELAY = 300;

  private final OperationNames names;
  private final Token<VpcId> vpc;
  private final TagLowering tags;

  TargetGroupLowering(OperationNames names, Token<VpcId> vpc) {
    this.names = names;
    this.vpc = vpc;
    this.tags = new TagLowering(names);
  }

  List<Step> create(Change.Create change, TargetGroup wanted) {
    List<Step> steps = new ArrayList<>();
    steps.add(
        draft(Phase.TARGET_GROUPS, "create", wanted, change.replaces() ? Mark.REPLACE : Mark.CREATE)
            .title("create target group for " + describe(wanted))
            .because(change.reason())
            .preserving(change.replaces() ? "the old one serves until rules have switched" : "")
            .call(new Call.CreateTargetGroup(wanted, vpc)));
    if (!wanted.attributes().isEmpty()) {
      steps.add(
          draft(Phase.TARGET_GROUPS, "set-attributes", wanted, Mark.UPDATE)
              .title("set attributes of target group " + wanted.id().id())
              .because("asked for: " + wanted.attributes().keySet())
              .call(
                  new Call.ModifyTargetGroupAttributes(
                      Token.reference(wanted.id(), Attribute.TARGET_GROUP_ARN),
                      wanted.attributes())));
    }
    return steps;
  }

  List<Step> update(TargetGroup wanted, Present<TargetGroup> present) {
    TargetGroup have = present.resource();
    List<Step> steps = new ArrayList<>();
    steps.addAll(
        tags.lower(Phase.TARGET_GROUPS, wanted.id(), present.arn(), have.tags(), wanted.tags()));
    if (!wanted.healthCheck().equals(have.healthCheck())) {
      steps.add(
          draft(Phase.TARGET_GROUPS, "modify", wanted, Mark.UPDATE)
              .title("change health check of target group " + wanted.id().id())
              .because(HealthCheckText.differences(have.healthCheck(), wanted.healthCheck()))
              .preserving("targets stay registered")
              .call(
                  new Call.ModifyTargetGroup(
                      present.arn(),
                      wanted.healthCheck(),
                      wanted.protocolVersion().equals(Optional.of(ProtocolVersion.GRPC)))));
    }
    MapDifference attributes = MapDifference.of(have.attributes(), wanted.attributes());
    if (!attributes.set().isEmpty()) {
      steps.add(
          draft(Phase.TARGET_GROUPS, "set-attributes", wanted, Mark.UPDATE)
              .title("set attributes of target group " + wanted.id().id())
              .because("differ: " + attributes.set().keySet())
              .call(new Call.ModifyTargetGroupAttributes(present.arn(), attributes.set())));
    }
    return steps;
  }

  /** Requests under way may end before a target group goes that got some. */
  List<Step> delete(Present<TargetGroup> present, String reason, ServingGroups serving) {
    boolean frontend = present.resource().targetType() == TargetType.ALB;
    int delay = deregistrationDelay(present.resource());
    OperationDraft delete = deletion(present, reason, frontend);
    Call call = new Call.DeleteTargetGroup(present.arn());
    if (frontend || delay == 0 || !serving.gotRequests(present)) {
      return List.of(delete.call(call));
    }
    Step drain = drain(present, delay);
    return List.of(drain, delete.after(drain.operation().id()).call(call));
  }

  private Step drain(Present<TargetGroup> present, int delay) {
    return draft(Phase.TARGET_GROUPS_REMOVED, "await-drained", present.resource(), Mark.WAIT)
        .title("wait until target group " + present.resource().id().id() + " is drained")
        .because("requests under way to its targets may end")
        .preserving("it gets no new requests")
        .call(new HealthCall.AwaitTargetsDrained(present.arn(), delay));
  }

  private static int deregistrationDelay(TargetGroup group) {
    try {
      return Integer.parseInt(group.attributes().getOrDefault(DELAY, ""));
    } catch (NumberFormatException e) {
      return USUAL_DELAY;
    }
  }

  private OperationDraft deletion(Present<TargetGroup> present, String reason, boolean frontend) {
    return draft(
            frontend ? Phase.FRONTEND_TARGET_GROUPS_REMOVED : Phase.TARGET_GROUPS_REMOVED,
            "delete",
            present.resource(),
            Mark.DELETE)
        .title("delete target group " + present.resource().id().id())
        .because(reason)
        .preserving("no " + (frontend ? "listener" : "rule") + " refers to it any more");
  }

  private static String describe(TargetGroup group) {
    String port = group.port().known().map(p -> " port " + p).orElse("");
    return group.id().id()
        + " ("
        + group.targetType().text()
        + ", "
        + group.protocol().text()
        + port
        + ")";
  }

  private OperationDraft draft(Phase phase, String verb, TargetGroup group, Mark mark) {
    return OperationDraft.of(phase, names.next(verb, group.id()), group.id(), mark);
  }
}
