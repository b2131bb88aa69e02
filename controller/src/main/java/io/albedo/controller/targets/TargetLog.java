package io.albedo.controller.targets;

import io.albedo.controller.loop.OperationLog;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.planner.target.TargetPlan;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes passes over targets to the log; findings when they are others than before. */
public final class TargetLog implements TargetPassListener {

  private static final Logger LOG = LoggerFactory.getLogger(TargetLog.class);
  private static final OperationLog LINES = new OperationLog(LOG);

  private List<Diagnostic> told = List.of();

  @Override
  public void planned(Reported<ClusterState> cluster, TargetPlan plan) {
    List<Diagnostic> found = plan.plan().diagnostics();
    if (!found.equals(told)) {
      told = found;
      found.forEach(LINES::tell);
    }
  }

  @Override
  public void done(TargetPassOutcome outcome) {
    outcome.groups().forEach(group -> group.operations().forEach(LINES::tell));
  }

  @Override
  public void unreadable(CloudUnreadableException why) {
    LOG.warn("AWS could not be read for targets: {}", why.getMessage());
  }

  @Override
  public void brokeOff(RuntimeException bug) {
    LOG.error("a pass over targets broke off; this is a bug", bug);
  }

  @Override
  public void brokeOff(String where, RuntimeException bug) {
    LOG.error("{} broke off, all else goes on; this is a bug", where, bug);
  }
}
