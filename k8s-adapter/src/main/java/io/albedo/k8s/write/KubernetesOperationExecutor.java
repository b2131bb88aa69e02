package io.albedo.k8s.write;

import io.albedo.k8s.client.KubernetesConnection;
import io.albedo.k8s.request.ApiRequests;
import io.albedo.k8s.request.FreshWriter;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.plan.AddressCall;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.TargetCall;
import io.albedo.model.port.OperationExecutor;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Carries out operations about Kubernetes in a cluster, and knows nothing of why. It takes no
 * operations about AWS: those are somebody else's.
 *
 * <p>Doing an operation again is safe. An interrupt ends a wait, and stays set.
 */
public final class KubernetesOperationExecutor implements OperationExecutor {

  /** As long as aws-load-balancer-controller waits for a binding to go. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final BindingWriter bindings;
  private final BindingGoneWait wait;
  private final AddressWriter addresses;
  private final PodConditionWriter pods;
  private final TargetNoteWriter notes;

  public KubernetesOperationExecutor(KubernetesConnection connection, InstantSource clock) {
    this(connection, clock, LONGEST_WAIT);
  }

  /** An executor that waits so long for a binding to go. */
  KubernetesOperationExecutor(
      KubernetesConnection connection, InstantSource clock, Duration longestWait) {
    ApiRequests requests = new ApiRequests(connection);
    FreshWriter writer = new FreshWriter(requests);
    this.bindings = new BindingWriter(requests, writer);
    this.wait = new BindingGoneWait(requests, longestWait);
    this.addresses = new AddressWriter(writer);
    this.pods = new PodConditionWriter(writer, clock);
    this.notes = new TargetNoteWriter(requests);
  }

  @Override
  public OperationResult execute(Operation operation) {
    Call call = operation.call();
    try {
      return make(call);
    } catch (UnknownValueException e) {
      return new OperationResult.Failed(
          new CloudFailure("ValidationError", String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new OperationResult.Unknown(call.api() + " was interrupted");
    }
  }

  private OperationResult make(Call call) throws InterruptedException {
    return switch (call) {
      case Call.CreateBinding c -> bindings.create(c);
      case Call.PatchBinding c -> bindings.patch(c);
      case Call.DeleteBinding c -> bindings.delete(c);
      case Call.AwaitBindingGone c -> wait.await(c.name());
      case AddressCall.PublishAddress c -> addresses.publish(c);
      case TargetCall.SetPodCondition c -> pods.set(c);
      case TargetCall.NoteTargets c -> notes.note(c);
      case TargetCall.DeleteTargetNote c -> notes.delete(c);
      default -> throw new IllegalArgumentException(call.api() + " is no call to an API server");
    };
  }
}
