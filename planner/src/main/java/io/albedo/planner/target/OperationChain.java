package io.albedo.planner.target;

import io.albedo.model.alb.ResourceId;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The operations about one resource, in order. */
final class OperationChain {

  private final ResourceId resource;
  private final List<Operation> operations = new ArrayList<>();

  OperationChain(ResourceId resource) {
    this.resource = resource;
  }

  /** What is said of an operation beside its call. */
  record Words(String title, String reason, String preserves) {
    Words(String title, String reason) {
      this(title, reason, "");
    }
  }

  OperationId add(String verb, Call call, Words words, Collection<OperationId> after) {
    OperationId id = new OperationId(verb + "-" + resource.id());
    operations.add(
        Operation.builder()
            .id(id)
            .mark(Mark.UPDATE)
            .resource(resource)
            .call(call)
            .title(words.title())
            .reason(words.reason())
            .preserves(words.preserves())
            .dependsOn(after)
            .build());
    return id;
  }

  List<Operation> operations() {
    return List.copyOf(operations);
  }
}
