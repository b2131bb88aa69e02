package io.albedo.controller.metrics;

import io.albedo.model.plan.OperationResult;
import java.time.Duration;

/** Where nobody collects. */
final class NoMetrics implements LoopMetrics {

  @Override
  public void passEnded(PassOutcome outcome, Duration duration) {}

  @Override
  public void stageEnded(Stage stage, Duration duration) {}

  @Override
  public void operationEnded(String api, OperationResult result) {}

  @Override
  public void drifted(int resources) {}

  @Override
  public void applied(Duration sinceEdit) {}

  @Override
  public void gateOpened(Duration since) {}

  @Override
  public void leading(boolean leader) {}

  @Override
  public void gauges(Gauges gauges) {}
}
