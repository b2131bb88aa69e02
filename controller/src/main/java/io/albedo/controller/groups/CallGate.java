package io.albedo.controller.groups;

import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.CloudObserver;
import io.albedo.model.port.OperationExecutor;
import java.util.SortedSet;
import java.util.concurrent.Semaphore;

/**
 * Lets only so many passes call AWS at once. Who waits for something does not count, so that long
 * waits of some groups keep no other from going on.
 */
public final class CallGate {

  private static final String WAIT = "wait:";

  private final Semaphore permits;

  public CallGate(int passes) {
    this.permits = new Semaphore(passes, true);
  }

  public CloudObserver observing(CloudObserver clouds) {
    return needs -> observe(clouds, needs);
  }

  public OperationExecutor executing(OperationExecutor executor) {
    return operation -> execute(executor, operation);
  }

  private CloudState observe(CloudObserver clouds, SortedSet<CloudNeed> needs) {
    permits.acquireUninterruptibly();
    try {
      return clouds.observe(needs);
    } finally {
      permits.release();
    }
  }

  private OperationResult execute(OperationExecutor executor, Operation operation) {
    if (operation.call().api().startsWith(WAIT)) {
      return executor.execute(operation);
    }
    permits.acquireUninterruptibly();
    try {
      return executor.execute(operation);
    } finally {
      permits.release();
    }
  }
}
