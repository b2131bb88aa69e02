package io.albedo.controller.targets;

import io.albedo.model.alb.Target;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.cloud.ObservedTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known of the targets of a target group.
 *
 * @param targets absent if there is no such target group, or it could not be read
 * @param failure why it could not be read
 * @param readAt when AWS was asked
 * @param touchedAt when AWS was asked, or we changed something, whichever was later
 * @param guessed whether targets that we registered may have become healthy since
 */
record TargetView(
    Optional<List<ObservedTarget>> targets,
    Optional<CloudUnreadableException> failure,
    Instant readAt,
    Instant touchedAt,
    boolean guessed) {

  private static final ObservedTarget.Health INITIAL =
      new ObservedTarget.Health(
          "initial",
          Optional.of("Elb.RegistrationInProgress"),
          Optional.of("Target registration is in progress"));
  private static final ObservedTarget.Health DRAINING =
      new ObservedTarget.Health(
          "draining",
          Optional.of("Target.DeregistrationInProgress"),
          Optional.of("Target deregistration is in progress"));

  TargetView {
    targets = targets.map(List::copyOf);
  }

  static TargetView read(Optional<List<ObservedTarget>> targets, Instant now) {
    return new TargetView(targets, Optional.empty(), now, now, false);
  }

  static TargetView unreadable(CloudUnreadableException failure, Instant now) {
    return new TargetView(Optional.empty(), Optional.of(failure), now, now, false);
  }

  /** Whether nothing is known that stays healthy when some leave, though it may be there. */
  boolean mayHideHealth(Collection<String> leaving) {
    return guessed
        && targets.orElse(List.of()).stream()
            .filter(target -> !leaving.contains(target.id() + ":" + target.port().orElse(0)))
            .noneMatch(
                target -> target.health().filter(ObservedTarget.Health::isHealthy).isPresent());
  }

  TargetView registered(List<Target> added, Instant now) {
    return with(added, INITIAL, now);
  }

  TargetView deregistered(List<Target> removed, Instant now) {
    return with(removed, DRAINING, now);
  }

  private TargetView with(List<Target> changed, ObservedTarget.Health health, Instant now) {
    return new TargetView(
        targets.map(all -> with(all, changed, health)),
        failure,
        readAt,
        now,
        guessed || health.equals(INITIAL));
  }

  private static List<ObservedTarget> with(
      List<ObservedTarget> all, List<Target> changed, ObservedTarget.Health health) {
    List<ObservedTarget> now = new ArrayList<>(all);
    for (Target target : changed) {
      now.removeIf(
          t -> t.id().equals(target.id()) && t.port().equals(OptionalInt.of(target.port())));
      now.add(
          new ObservedTarget(
              target.id(),
              OptionalInt.of(target.port()),
              target.availabilityZone(),
              Optional.of(health)));
    }
    return now;
  }
}
