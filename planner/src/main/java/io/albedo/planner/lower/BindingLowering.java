package io.albedo.planner.lower;

import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.OperationId;
import io.albedo.planner.diff.Change;
import io.albedo.planner.order.Phase;
import io.albedo.planner.order.Step;
import java.util.List;

/** Bindings: made before rules switch, removed after; a removal waits until targets are gone. */
final class BindingLowering {

  private final OperationNames names;

  BindingLowering(OperationNames names) {
    this.names = names;
  }

  Step create(Change.Create change, TargetGroupBinding wanted) {
    return OperationDraft.of(
            Phase.BINDINGS, names.next("create", wanted.id()), wanted.id(), Mark.CREATE)
        .title("bind Service " + service(wanted) + " to its target group")
        .because(change.reason())
        .call(new Call.CreateBinding(wanted));
  }

  Step rebind(Change.Rebind change) {
    TargetGroupBinding wanted = change.wanted();
    return OperationDraft.of(
            Phase.BINDINGS, names.next("patch", wanted.id()), wanted.id(), Mark.UPDATE)
        .title("change binding " + change.name().text())
        .because("its spec or its labels differ")
        .call(new Call.PatchBinding(change.name(), wanted));
  }

  List<Step> unbind(Change.Unbind change) {
    ResourceId id = ResourceId.targetGroupBinding(change.name().text());
    OperationId delete = names.next("delete", id);
    return List.of(
        OperationDraft.of(Phase.BINDINGS_REMOVED, delete, id, Mark.DELETE)
            .title("delete binding " + change.name().text())
            .because(change.reason())
            .preserving("no rule refers to its target group any more")
            .call(new Call.DeleteBinding(change.name())),
        OperationDraft.of(Phase.BINDINGS_REMOVED, names.next("await", id), id, Mark.WAIT)
            .title("wait until binding " + change.name().text() + " is gone")
            .because("its targets are deregistered before it goes")
            .after(delete)
            .call(new Call.AwaitBindingGone(change.name())));
  }

  private static String service(TargetGroupBinding binding) {
    return binding.namespace() + "/" + binding.serviceName() + ":" + binding.servicePort().text();
  }
}
