package io.albedo.controller.groups;

import io.albedo.controller.loop.EventReason;
import io.albedo.model.cluster.ClusterEvent;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.ObjectRef;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Severity;
import io.albedo.model.diag.Subject;
import io.albedo.model.port.EventRecorder;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Ingresses what becomes of them. Reasons are those of aws-load-balancer-controller; a
 * warning has its own.
 */
public final class GroupEvents implements GroupListener {

  private static final Logger LOG = LoggerFactory.getLogger(GroupEvents.class);

  private final EventRecorder recorder;

  public GroupEvents(EventRecorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public void done(GroupPassOutcome outcome, Duration taken) {
    outcome.plan().diagnostics().forEach(finding -> tell(outcome, finding));
    outcome.troubles().forEach(trouble -> tell(outcome, trouble));
    if (outcome.isDone() && outcome.asked()) {
      served(outcome)
          .forEach(
              i ->
                  tell(
                      i,
                      ClusterEvent.Type.NORMAL,
                      "SuccessfullyReconciled",
                      "Successfully reconciled"));
    }
  }

  private static List<Ingress> served(GroupPassOutcome outcome) {
    return outcome.plan().groups().stream()
        .flatMap(group -> group.members().stream())
        .flatMap(name -> ingress(outcome, name).stream())
        .toList();
  }

  private void tell(GroupPassOutcome outcome, Trouble trouble) {
    concerned(outcome, trouble.ingress())
        .forEach(
            i -> tell(i, ClusterEvent.Type.WARNING, trouble.reason().text(), trouble.message()));
  }

  private void tell(GroupPassOutcome outcome, Diagnostic finding) {
    if (finding.severity() != Severity.INFO) {
      String field = finding.field().isEmpty() ? "" : finding.field() + ": ";
      concerned(outcome, about(outcome, finding.subject()))
          .forEach(
              i ->
                  tell(
                      i,
                      ClusterEvent.Type.WARNING,
                      reason(finding),
                      finding.code().code()
                          + " "
                          + field
                          + finding.message()
                          + ". "
                          + finding.help()));
    }
  }

  private static String reason(Diagnostic finding) {
    return finding.isError() ? Trouble.Reason.BUILD_MODEL.text() : EventReason.of(finding.code());
  }

  private static Optional<ObjectName> about(GroupPassOutcome outcome, Subject subject) {
    return outcome.slice().cluster().ingresses().keySet().stream()
        .filter(name -> Subject.ingress(name).equals(subject))
        .findFirst();
  }

  /** What is about no single Ingress is told to all that are not on their way out. */
  private static Collection<Ingress> concerned(
      GroupPassOutcome outcome, Optional<ObjectName> name) {
    return name.isPresent()
        ? ingress(outcome, name.get()).stream().toList()
        : outcome.slice().cluster().ingresses().values().stream()
            .filter(ingress -> !ingress.deleting() && !outcome.slice().groups().isEmpty())
            .toList();
  }

  private static Optional<Ingress> ingress(GroupPassOutcome outcome, ObjectName name) {
    return Optional.ofNullable(outcome.slice().cluster().ingresses().get(name));
  }

  private void tell(Ingress ingress, ClusterEvent.Type type, String reason, String message) {
    try {
      recorder.record(
          new ClusterEvent(ObjectRef.of(ingress), ingress.generation(), type, reason, message));
    } catch (RuntimeException bug) {
      LOG.error("{} is not told of {}; this is a bug", ingress.name().text(), reason, bug);
    }
  }
}
