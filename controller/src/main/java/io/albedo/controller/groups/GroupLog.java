package io.albedo.controller.groups;

import io.albedo.controller.loop.GroupOutcome;
import io.albedo.controller.loop.OperationLog;
import io.albedo.controller.loop.OperationOutcome;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.Plan;
import io.albedo.planner.slice.ClusterSlice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Writes passes over groups to the log, each line with its group as a field. */
public final class GroupLog implements GroupListener {

  /** The field of a line that names the group. */
  public static final String GROUP = "group";

  private static final Logger LOG = LoggerFactory.getLogger(GroupLog.class);
  private static final OperationLog LINES = new OperationLog(LOG);

  private final Map<String, List<Diagnostic>> told = new ConcurrentHashMap<>();

  @Override
  public void planned(ClusterSlice slice, Plan plan) {
    long operations = plan.groups().stream().mapToLong(group -> group.operations().size()).sum();
    line(slice, () -> LOG.info("{} operations planned", operations));
  }

  @Override
  public void ended(ClusterSlice slice, OperationOutcome outcome) {
    line(slice, () -> LINES.tell(outcome));
  }

  /** That an operation failed was told when it ended. */
  @Override
  public void done(GroupPassOutcome outcome, Duration taken) {
    line(
        outcome.slice(),
        () -> {
          outcome.troubles().stream()
              .filter(trouble -> trouble.reason() != Trouble.Reason.DEPLOY_MODEL)
              .forEach(trouble -> LOG.warn("{}: {}", trouble.reason().text(), trouble.message()));
          tellNews(outcome);
          LOG.debug(
              "pass of {} ms, AWS {}", taken.toMillis(), outcome.asked() ? "asked" : "not asked");
        });
  }

  /** A pass that asked nobody found nothing, and so has no news. */
  private void tellNews(GroupPassOutcome outcome) {
    if (outcome.asked()) {
      List<Diagnostic> found = outcome.plan().diagnostics();
      if (!found.equals(told.put(outcome.slice().key(), found))) {
        found.forEach(LINES::tell);
      }
    }
  }

  @Override
  public void brokeOff(ClusterSlice slice, RuntimeException bug) {
    line(slice, () -> LOG.error("the pass broke off; this is a bug", bug));
  }

  @Override
  public void lookedAtAll(int slices, int drifted, Duration taken) {
    LOG.info(
        "looked at AWS for {} groups in {} ms, {} need something",
        slices,
        taken.toMillis(),
        drifted);
  }

  @Override
  public void ownerless(Plan plan, List<GroupOutcome> outcomes) {
    plan.diagnostics().forEach(LINES::tell);
    outcomes.forEach(group -> group.operations().forEach(LINES::tell));
  }

  @Override
  public void couldNotLook(RuntimeException why) {
    if (why instanceof CloudUnreadableException) {
      LOG.warn("could not look at all groups, and will try again: {}", why.getMessage());
    } else {
      LOG.error("a look at all groups broke off; this is a bug", why);
    }
  }

  /** Ingresses that belong to no group are in a slice without a name. */
  private static void line(ClusterSlice slice, Runnable log) {
    if (!slice.key().isEmpty()) {
      MDC.put(GROUP, slice.key());
    }
    try {
      log.run();
    } finally {
      MDC.remove(GROUP);
    }
  }
}
