package io.albedo.planner.lower;

import io.albedo.model.alb.ResourceId;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.planner.order.Phase;
import io.albedo.planner.order.Step;

/** An operation in the making: what it is about, then why, then what it calls. */
final class OperationDraft {

  private final Operation.Builder builder;
  private final Phase phase;
  private final OperationId id;

  private OperationDraft(Phase phase, OperationId id, ResourceId resource, Mark mark) {
    this.phase = phase;
    this.id = id;
    this.builder = Operation.builder().id(id).resource(resource).mark(mark).reason("");
  }

  static OperationDraft of(Phase phase, OperationId id, ResourceId resource, Mark mark) {
    return new OperationDraft(phase, id, resource, mark);
  }

  OperationDraft title(String title) {
    builder.title(title);
    return this;
  }

  OperationDraft because(String reason) {
    builder.reason(reason);
    return this;
  }

  OperationDraft preserving(String what) {
    builder.preserves(what);
    return this;
  }

  OperationDraft after(OperationId earlier) {
    builder.addDependsOn(earlier);
    return this;
  }

  OperationId id() {
    return id;
  }

  Step call(Call call) {
    return new Step(phase, builder.call(call).build());
  }
}
