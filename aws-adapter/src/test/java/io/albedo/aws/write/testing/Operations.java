package io.albedo.aws.write.testing;

import io.albedo.model.alb.ResourceId;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;

/** Operations of which only the call matters. */
public final class Operations {

  private Operations() {}

  public static Operation of(Call call) {
    return of(ResourceId.listener(80), call);
  }

  public static Operation of(ResourceId resource, Call call) {
    return Operation.builder()
        .id(new OperationId("op"))
        .mark(Mark.UPDATE)
        .resource(resource)
        .call(call)
        .title("do it")
        .reason("a test wants it")
        .build();
  }
}
