package io.albedo.controller.targets;

import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.TargetCall;
import io.albedo.model.port.CloudObserver;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * AWS as far as targets need it, out of memory where that will do. Everything that we change must
 * be noted here, so that memory follows. Observing is for one thread; noting is for any.
 */
final class RememberedCloud implements CloudObserver {

  private final RememberedTargets targets;
  private final RememberedNetwork network;

  RememberedCloud(CloudObserver clouds, InstantSource clock, TargetPace pace) {
    this.targets = new RememberedTargets(clouds, clock, pace);
    this.network = new RememberedNetwork(clouds, clock, pace);
  }

  /** Of target groups that could not be read nothing is said. */
  @Override
  public synchronized CloudState observe(SortedSet<CloudNeed> needs) {
    List<CloudNeed.TargetsOf> groups =
        needs.stream()
            .filter(CloudNeed.TargetsOf.class::isInstance)
            .map(CloudNeed.TargetsOf.class::cast)
            .toList();
    network.read(needs.stream().filter(n -> !(n instanceof CloudNeed.TargetsOf)).toList());
    targets.read(groups);
    CloudState.Builder state = CloudState.builder();
    network.addTo(state);
    targets.addTo(state);
    return state.build();
  }

  /** Hears how an operation ended. */
  synchronized void note(Operation operation, OperationResult result) {
    switch (operation.call()) {
      case TargetCall call -> targets.note(call, result);
      case Call.AuthorizeSecurityGroupIngress call -> network.forgetPermissions();
      case Call.RevokeSecurityGroupIngress call -> network.forgetPermissions();
      default -> {}
    }
  }

  RememberedTargets targets() {
    return targets;
  }

  RememberedNetwork network() {
    return network;
  }

  /** When something must be read again, though nothing happens. */
  synchronized Optional<Instant> nextRead() {
    return Stream.of(targets.nextRead(), network.nextRead(), network.nextLook())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }
}
