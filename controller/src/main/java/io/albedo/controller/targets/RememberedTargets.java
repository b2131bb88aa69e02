package io.albedo.controller.targets;

import io.albedo.model.alb.Arn;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.TargetCall;
import io.albedo.model.port.CloudObserver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The targets of target groups, as they were read and as we have changed them since. A target group
 * that could not be read is known as such, and hurts no other one; it, and one that does not exist,
 * is asked for again after 1 s, 2 s, 4 s and so on.
 */
final class RememberedTargets {

  private static final String SAME = "";

  private final CloudObserver clouds;
  private final InstantSource clock;
  private final TargetPace pace;
  private final SortedMap<Arn, TargetView> views = new TreeMap<>();
  private final Map<Arn, Pause> absences = new HashMap<>();
  private final SortedMap<Arn, Instant> zonesUntil = new TreeMap<>();

  RememberedTargets(CloudObserver clouds, InstantSource clock, TargetPace pace) {
    this.clouds = clouds;
    this.clock = clock;
    this.pace = pace;
  }

  /** Reads what is not known, or for too long; forgets what nobody asks for. */
  void read(Collection<CloudNeed.TargetsOf> needs) {
    List<Arn> wanted = needs.stream().map(CloudNeed.TargetsOf::targetGroup).toList();
    views.keySet().retainAll(wanted);
    absences.keySet().retainAll(wanted);
    Instant now = clock.instant();
    SortedSet<CloudNeed> missing =
        needs.stream()
            .filter(need -> isToBeRead(need.targetGroup(), now))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!missing.isEmpty()) {
      ask(missing);
    }
  }

  private boolean isToBeRead(Arn group, Instant now) {
    TargetView view = views.get(group);
    return view == null || !now.isBefore(nextRead(group, view));
  }

  private Instant nextRead(Arn group, TargetView view) {
    Pause absence = absences.get(group);
    return view.targets().isEmpty() && absence != null
        ? absence.until()
        : view.readAt().plus(pace.ages().driftOf(group));
  }

  private void ask(SortedSet<CloudNeed> needs) {
    try {
      CloudState answer = clouds.observe(needs);
      needs.forEach(need -> keep((CloudNeed.TargetsOf) need, answer));
    } catch (CloudUnreadableException e) {
      if (needs.size() == 1) {
        keep(((CloudNeed.TargetsOf) needs.first()).targetGroup(), e);
      } else {
        needs.forEach(need -> ask(new TreeSet<>(List.of(need))));
      }
    }
  }

  private void keep(CloudNeed.TargetsOf need, CloudState answer) {
    Arn group = need.targetGroup();
    Optional<List<ObservedTarget>> targets = Optional.ofNullable(answer.targets().get(group));
    views.put(group, TargetView.read(targets, clock.instant()));
    if (targets.isPresent()) {
      absences.remove(group);
    } else {
      miss(group);
    }
  }

  private void keep(Arn group, CloudUnreadableException failure) {
    views.put(group, TargetView.unreadable(failure, clock.instant()));
    miss(group);
  }

  private void miss(Arn group) {
    Instant now = clock.instant();
    Pause before = absences.get(group);
    absences.put(
        group,
        before == null
            ? Pause.first(now, SAME, pace.longestPause())
            : before.again(now, SAME, pace.longestPause()));
  }

  void addTo(CloudState.Builder state) {
    views.forEach((group, view) -> view.targets().ifPresent(t -> state.putTargets(group, t)));
    Instant now = clock.instant();
    zonesUntil.values().removeIf(until -> !now.isBefore(until));
    state.addAllZoneRequiring(zonesUntil.keySet());
  }

  /** Why a target group could not be read. */
  Optional<CloudUnreadableException> failureOf(Arn group) {
    return Optional.ofNullable(views.get(group)).flatMap(TargetView::failure);
  }

  void forget(Collection<Arn> groups) {
    groups.forEach(views::remove);
  }

  /** Those that were neither read nor changed for some time. */
  boolean isUntouchedFor(Duration time, Arn group) {
    TargetView view = views.get(group);
    return view != null
        && view.targets().isPresent()
        && !clock.instant().isBefore(view.touchedAt().plus(time));
  }

  boolean isUnreadFor(Duration time, Arn group) {
    TargetView view = views.get(group);
    return view != null
        && view.targets().isPresent()
        && !clock.instant().isBefore(view.readAt().plus(time));
  }

  /** Whether it is to be looked at again before some leave, as health is not known. */
  boolean mayHideHealth(Arn group, Collection<String> leaving) {
    TargetView view = views.get(group);
    return view != null && view.mayHideHealth(leaving);
  }

  /** When the health of targets that somebody waits for is to be looked at. */
  Optional<Instant> nextLook(Arn group) {
    return Optional.ofNullable(views.get(group)).map(view -> view.touchedAt().plus(pace.requeue()));
  }

  /** When the next of them must be read again. */
  Optional<Instant> nextRead() {
    return views.entrySet().stream()
        .map(view -> nextRead(view.getKey(), view.getValue()))
        .min(Instant::compareTo);
  }

  /** What was refused or got no answer may have happened or not, and other things besides. */
  void note(TargetCall call, OperationResult result) {
    Stream<Arn> group =
        switch (call) {
          case TargetCall.Register c -> Stream.of(c.targetGroup());
          case TargetCall.Deregister c -> Stream.of(c.targetGroup());
          default -> Stream.empty();
        };
    group.forEach(
        arn -> {
          if (result instanceof OperationResult.Applied) {
            views.computeIfPresent(arn, (a, view) -> changed(view, call));
          } else if (!(result instanceof OperationResult.Skipped)) {
            views.remove(arn);
          }
        });
  }

  private TargetView changed(TargetView view, TargetCall call) {
    return switch (call) {
      case TargetCall.Register c -> view.registered(c.targets(), clock.instant());
      case TargetCall.Deregister c -> view.deregistered(c.targets(), clock.instant());
      default -> view;
    };
  }

  /** Whether that is news: AWS wants a zone with each address outside of the VPC. */
  boolean requireZones(Arn group) {
    return zonesUntil.put(group, clock.instant().plus(pace.ages().zones())) == null;
  }
}
