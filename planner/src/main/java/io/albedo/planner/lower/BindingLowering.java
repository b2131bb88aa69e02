package io.albedo.planner.lower;

import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.OperationId;
import io.albedo.planner.diff.Change;
import io.albedo.planner.order.Phase;
import io.albedo.planner.order.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bindings: made before rules switch, removed after, unless another takes the name; a removal waits
 * until targets are gone.
 */
final class BindingLowering {

  private final OperationNames names;
  private final Map<ObjectName, OperationId> gone = new HashMap<>();

  BindingLowering(OperationNames names) {
    this.names = names;
  }

  Step create(Change.Create change, TargetGroupBinding wanted) {
    Mark mark = change.replaces() ? Mark.REPLACE : Mark.CREATE;
    OperationDraft draft =
        OperationDraft.of(Phase.BINDINGS, names.next("create", wanted.id()), wanted.id(), mark)
            .title("bind Service " + service(wanted) + " to its target group")
            .because(change.reason());
    wanted
        .name()
        .known()
        .map(name -> gone.get(new ObjectName(wanted.namespace(), name)))
        .ifPresent(draft::after);
    return draft.call(new Call.CreateBinding(wanted));
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
    OperationId await = names.next("await", id);
    Phase phase = change.makesRoom() ? Phase.BINDINGS : Phase.BINDINGS_REMOVED;
    if (change.makesRoom()) {
      gone.put(change.name(), await);
    }
    return List.of(
        OperationDraft.of(phase, delete, id, Mark.DELETE)
            .title("delete binding " + change.name().text())
            .because(change.reason())
            .preserving("no rule refers to its target group any more")
            .call(new Call.DeleteBinding(change.name())),
        OperationDraft.of(phase, await, id, Mark.WAIT)
            .title("wait until binding " + change.name().text() + " is gone")
            .because("its targets are deregistered before it goes")
            .after(delete)
            .call(new Call.AwaitBindingGone(change.name())));
  }

  private static String service(TargetGroupBinding binding) {
    return binding.namespace() + "/" + binding.serviceName() + ":" + binding.servicePort().text();
  }
}
