package io.albedo.controller.groups;

import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.OperationExecutor;

/**
 * Lets a pass be broken off: its waits, when something else is wanted by now; between any two
 * operations, when the controller ends or is no longer the leader. Calls that change something are
 * never broken off themselves: their fate would be unknown.
 */
final class Interruption {

  private static final String WAIT = "wait:";

  private enum Order {
    GO_ON,
    SUPERSEDE,
    HALT
  }

  private final Thread pass = Thread.currentThread();
  private boolean waiting;
  private Order order = Order.GO_ON;

  /** Ends the wait that is going on, and begins no other. May be called from any thread. */
  void supersede() {
    give(Order.SUPERSEDE);
  }

  /** The same, and begins no other operation at all. */
  void halt() {
    give(Order.HALT);
  }

  private synchronized void give(Order given) {
    order = given.compareTo(order) > 0 ? given : order;
    if (waiting) {
      pass.interrupt();
    }
  }

  /** Whether what the pass did not do is to be planned anew. */
  synchronized boolean isBrokenOff() {
    return order != Order.GO_ON;
  }

  /** The same executor, under these orders. */
  OperationExecutor over(OperationExecutor executor) {
    return operation -> execute(operation, executor);
  }

  private OperationResult execute(Operation operation, OperationExecutor executor) {
    boolean wait = operation.call().api().startsWith(WAIT);
    if (!begin(wait)) {
      return new OperationResult.Unknown("not begun: the pass is broken off");
    }
    try {
      return executor.execute(operation);
    } finally {
      end();
    }
  }

  private synchronized boolean begin(boolean wait) {
    boolean may = order == Order.GO_ON || (order == Order.SUPERSEDE && !wait);
    waiting = may && wait;
    return may;
  }

  private synchronized void end() {
    waiting = false;
    if (order != Order.GO_ON) {
      var unused = Thread.interrupted();
    }
  }
}
