package io.albedo.controller.targets;

import io.albedo.controller.loop.EventReason;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.cluster.ClusterEvent;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.ObjectRef;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.EventRecorder;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells events about bindings, with the reasons of aws-load-balancer-controller; the same one once
 * a generation. Messages hold what AWS or Kubernetes answered, and no more.
 */
final class BindingEvents {

  static final String RECONCILED = "SuccessfullyReconciled";
  static final String FAILED = "FailedReconcile";
  static final String FAILED_NETWORK = "FailedNetworkReconcile";
  static final String FAILED_CLEANUP = "FailedCleanup";
  static final String FAILED_ADD_FINALIZER = "FailedAddFinalizer";
  static final String FAILED_REMOVE_FINALIZER = "FailedRemoveFinalizer";
  static final String FAILED_UPDATE_STATUS = "FailedUpdateStatus";
  static final String BACKEND_NOT_FOUND = "BackendNotFound";

  private final EventRecorder events;
  private final Map<ObjectName, Told> told = new HashMap<>();

  BindingEvents(EventRecorder events) {
    this.events = events;
  }

  private record Told(ObjectRef object, long generation, Set<String> messages) {}

  /** Forgets bindings that are gone. */
  void know(Collection<TargetGroupBindingObject> bindings) {
    told.keySet()
        .retainAll(
            bindings.stream().map(TargetGroupBindingObject::name).collect(Collectors.toSet()));
  }

  void succeeded(TargetGroupBindingObject binding) {
    tell(binding, ClusterEvent.Type.NORMAL, RECONCILED, "Successfully reconciled");
  }

  void failed(TargetGroupBindingObject binding, String reason, String why) {
    tell(binding, ClusterEvent.Type.WARNING, reason, why);
  }

  /** What the binding depends on could not be read. */
  void unreadable(TargetGroupBindingObject binding, CloudUnreadableException why) {
    failed(
        binding,
        binding.deleting() ? FAILED_CLEANUP : FAILED,
        "%s of %s failed: %s: %s"
            .formatted(
                why.operation(), why.resource(), why.failure().code(), why.failure().message()));
  }

  /** An operation that was tried and did not succeed. */
  void failed(TargetGroupBindingObject binding, Operation operation, OperationResult result) {
    failed(
        binding,
        binding.deleting() ? FAILED_CLEANUP : FAILED,
        operation.title() + ": " + text(result));
  }

  /** A finding about the binding. */
  void found(TargetGroupBindingObject binding, Diagnostic finding) {
    failed(
        binding,
        reason(finding.code(), finding.isError()),
        "%s: %s. %s".formatted(finding.field(), finding.message(), finding.help()));
  }

  private static String reason(Code code, boolean error) {
    return switch (code) {
      case BACKEND_NOT_FOUND -> BACKEND_NOT_FOUND;
      case INTERFACE_NOT_FOUND, AMBIGUOUS_SECURITY_GROUP, INVALID_NETWORKING -> FAILED_NETWORK;
      default -> error ? FAILED : EventReason.of(code);
    };
  }

  static String text(OperationResult result) {
    return switch (result) {
      case OperationResult.Applied applied -> "done";
      case OperationResult.Failed(var failure) -> failure.code() + ": " + failure.message();
      case OperationResult.Unknown(String why) -> "no answer: " + why;
      case OperationResult.Skipped(var because) -> "not tried, because of " + because;
    };
  }

  private void tell(
      TargetGroupBindingObject binding, ClusterEvent.Type type, String reason, String message) {
    ObjectRef object = ObjectRef.of(binding);
    Told before = told.get(binding.name());
    if (before == null
        || !before.object().equals(object)
        || before.generation() != binding.generation()) {
      before = new Told(object, binding.generation(), new HashSet<>());
      told.put(binding.name(), before);
    }
    if (before.messages().add(reason + " " + message)) {
      events.record(new ClusterEvent(object, binding.generation(), type, reason, message));
    }
  }
}
