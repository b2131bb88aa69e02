package io.albedo.controller.groups;

import io.albedo.controller.loop.OperationLog;
import io.albedo.model.cluster.ClusterEvent;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectRef;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.diag.Subject;
import io.albedo.model.port.EventRecorder;
import io.albedo.planner.admit.StandingRules;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Tells what is wrong with the cluster as it stands: what could not be read, and what a webhook
 * would refuse where there is none. Once, as long as it stays the same.
 */
public final class StandingFindings implements GroupListener {

  private static final OperationLog LINES =
      new OperationLog(LoggerFactory.getLogger(StandingFindings.class));

  private final EventRecorder events;
  private List<Diagnostic> told = List.of();

  public StandingFindings(EventRecorder events) {
    this.events = events;
  }

  @Override
  public void observed(Reported<ClusterState> cluster) {
    List<Diagnostic> found =
        Stream.concat(
                cluster.diagnostics().stream(), StandingRules.findings(cluster.value()).stream())
            .distinct()
            .toList();
    if (!found.equals(told)) {
      found.stream().filter(finding -> !told.contains(finding)).forEach(LINES::tell);
      told = found;
    }
    cluster.value().targetGroupBindings().values().forEach(binding -> tell(binding, found));
  }

  private void tell(TargetGroupBindingObject binding, List<Diagnostic> found) {
    Subject subject = Subject.targetGroupBinding(binding.name());
    found.stream()
        .filter(finding -> finding.subject().equals(subject))
        .map(
            finding ->
                new ClusterEvent(
                    ObjectRef.of(binding),
                    binding.generation(),
                    ClusterEvent.Type.WARNING,
                    "FailedReconcile",
                    finding.code().code() + " " + finding.message() + ". " + finding.help()))
        .forEach(events::record);
  }
}
