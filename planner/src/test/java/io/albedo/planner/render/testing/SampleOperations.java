package io.albedo.planner.render.testing;

import io.albedo.model.alb.ResourceId;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import java.util.ArrayList;
import java.util.List;

/** Operations one after another, each depending on the one before. */
final class SampleOperations {

  private final List<Operation> operations = new ArrayList<>();

  SampleOperations create(String id, Call.Creation call, String title) {
    return add(id, Mark.CREATE, call.creates(), call, title, "does not exist yet", "");
  }

  SampleOperations update(ResourceId resource, Call call, String title, String reason) {
    return add("update-" + resource.id(), Mark.UPDATE, resource, call, title, reason, "");
  }

  SampleOperations delete(ResourceId resource, Call call, String title) {
    String reason = "nothing in the cluster asks for it any more";
    return add("delete-" + resource.id(), Mark.DELETE, resource, call, title, reason, "");
  }

  SampleOperations add(
      String id,
      Mark mark,
      ResourceId resource,
      Call call,
      String title,
      String reason,
      String preserves) {
    Operation.Builder operation =
        Operation.builder()
            .id(new OperationId(id))
            .mark(mark)
            .resource(resource)
            .call(call)
            .title(title)
            .reason(reason)
            .preserves(preserves);
    if (!operations.isEmpty()) {
      operation.addDependsOn(operations.getLast().id());
    }
    operations.add(operation.build());
    return this;
  }

  List<Operation> all() {
    return List.copyOf(operations);
  }
}
