package io.albedo.controller.loop;

import io.albedo.model.plan.AddressCall;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.TargetCall;
import io.albedo.model.port.OperationExecutor;

/**
 * Gives each operation to who can carry it out: what is about Kubernetes to one, all else to AWS.
 */
public record RoutedExecutor(OperationExecutor kubernetes, OperationExecutor aws)
    implements OperationExecutor {

  @Override
  public OperationResult execute(Operation operation) {
    return isAboutKubernetes(operation.call())
        ? kubernetes.execute(operation)
        : aws.execute(operation);
  }

  private static boolean isAboutKubernetes(Call call) {
    return switch (call) {
      case Call.CreateBinding c -> true;
      case Call.PatchBinding c -> true;
      case Call.DeleteBinding c -> true;
      case Call.AwaitBindingGone c -> true;
      case AddressCall.PublishAddress c -> true;
      case TargetCall.SetPodCondition c -> true;
      case TargetCall.NoteTargets c -> true;
      case TargetCall.DeleteTargetNote c -> true;
      default -> false;
    };
  }
}
