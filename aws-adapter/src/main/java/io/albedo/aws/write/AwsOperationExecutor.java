package io.albedo.aws.write;

import io.albedo.aws.client.AwsClients;
import io.albedo.aws.fail.FailureMapper;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.plan.AlreadyDone;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.OperationExecutor;
import java.util.Map;
import java.util.Optional;

/**
 * Carries out operations in an AWS account, one call each, and knows nothing of why. It takes no
 * operations about Kubernetes: those are somebody else's.
 *
 * <p>Doing an operation again is safe: what is done already counts as done, and what may or may not
 * have been done ends as {@link OperationResult.Unknown} and is not tried again here. An interrupt
 * ends a wait, and stays set.
 */
public final class AwsOperationExecutor implements OperationExecutor {

  private final AwsCalls calls;
  private final Poll poll;

  /**
   * An executor of all AWS operations.
   *
   * @param writing must not repeat a call that may have had an effect
   * @param reading for what waits look at
   */
  public AwsOperationExecutor(AwsClients writing, AwsClients reading, Pacer pacer) {
    this.poll = new Poll(pacer);
    this.calls = new AwsCalls(writing, reading, pacer);
  }

  @Override
  public OperationResult execute(Operation operation) {
    try {
      Optional<Persistence> persistence = Persistence.in(operation);
      return persistence.isPresent() ? persist(operation, persistence.get()) : attempt(operation);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new OperationResult.Unknown(operation.call().api() + " was interrupted");
    }
  }

  private OperationResult persist(Operation operation, Persistence persistence)
      throws InterruptedException {
    return poll.until(
        result -> !passes(result, persistence), persistence.patience(), () -> attempt(operation));
  }

  private static boolean passes(OperationResult result, Persistence persistence) {
    return result instanceof OperationResult.Failed(CloudFailure refusal)
        && persistence.expects(refusal);
  }

  private OperationResult attempt(Operation operation) throws InterruptedException {
    try {
      return new OperationResult.Applied(calls.make(operation.call()));
    } catch (WaitFailedException e) {
      return new OperationResult.Failed(e.failure());
    } catch (RuntimeException e) {
      return unlessDone(operation, FailureMapper.of(operation, e));
    }
  }

  private static OperationResult unlessDone(Operation operation, OperationResult result) {
    return result instanceof OperationResult.Failed(CloudFailure refusal)
            && AlreadyDone.says(operation.call(), refusal)
        ? new OperationResult.Applied(Map.of())
        : result;
  }
}
