package io.albedo.controller.targets;

import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.Instance;
import io.albedo.model.cloud.NetworkInterface;
import io.albedo.model.port.CloudObserver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of AWS beside targets: instances, network interfaces, security groups, VPCs, target
 * groups by name. Permissions are forgotten with each change that we try, so that nothing is ever
 * shut out on what was read before.
 */
final class RememberedNetwork {

  private final CloudObserver clouds;
  private final InstantSource clock;
  private final TargetPace pace;
  private final SortedMap<CloudNeed, Instant> readAt = new TreeMap<>();
  private final Map<CloudNeed, Gap> gaps = new HashMap<>();
  private CloudState known = CloudState.unseen();

  RememberedNetwork(CloudObserver clouds, InstantSource clock, TargetPace pace) {
    this.clouds = clouds;
    this.clock = clock;
    this.pace = pace;
  }

  /** In whose name a need was asked again in vain, and when. */
  private record Gap(SortedSet<String> whose, Instant askedAt) {}

  /** Reads what is not known, or for too long; forgets what nobody asks for. */
  void read(Collection<CloudNeed> needs) {
    readAt.keySet().retainAll(needs);
    gaps.keySet().retainAll(needs);
    if (needs.isEmpty()) {
      known = CloudState.unseen();
    }
    Instant now = clock.instant();
    SortedSet<CloudNeed> missing =
        needs.stream()
            .filter(need -> isToBeRead(need, now))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!missing.isEmpty()) {
      CloudState answer = clouds.observe(withGroupsInUse(missing));
      known = new NetworkMerger(known, needs, missing).with(answer);
      missing.forEach(need -> readAt.put(need, now));
    }
  }

  private boolean isToBeRead(CloudNeed need, Instant now) {
    Instant read = readAt.get(need);
    return read == null || !now.isBefore(nextRead(need, read));
  }

  private Instant nextRead(CloudNeed need, Instant read) {
    return read.plus(
        need instanceof CloudNeed.TargetGroupNamed named && !isFound(named)
            ? pace.ages().network()
            : pace.ages().driftOf(need));
  }

  private boolean isFound(CloudNeed.TargetGroupNamed need) {
    return known.targetGroups().stream()
        .anyMatch(group -> group.spec().name().known().equals(Optional.of(need.name())));
  }

  /** Security groups on interfaces that are known are not read again along with these. */
  private SortedSet<CloudNeed> withGroupsInUse(SortedSet<CloudNeed> needs) {
    SortedSet<CloudNeed> more = new TreeSet<>(needs);
    if (needs.stream().anyMatch(CloudNeed.SecurityGroupsOfNodes.class::isInstance)) {
      Stream.concat(
              known.instances().values().stream()
                  .map(Instance::interfaces)
                  .flatMap(Collection::stream),
              known.networkInterfaces().values().stream())
          .map(NetworkInterface::securityGroups)
          .flatMap(Collection::stream)
          .map(SecurityGroupId::value)
          .forEach(id -> more.add(new CloudNeed.SecurityGroupNamed(id)));
    }
    return more;
  }

  void addTo(CloudState.Builder state) {
    state.from(known);
  }

  /** All permissions are read again before anything is decided on them. */
  void forgetPermissions() {
    readAt.keySet().removeIf(CloudNeed.SecurityGroupsOfNodes.class::isInstance);
  }

  /** Whether anything was forgotten, that is what was read before some time. */
  boolean forgetOlderThan(Duration age) {
    Instant now = clock.instant();
    return readAt.values().removeIf(read -> !now.isBefore(read.plus(age)));
  }

  /**
   * Forgets the answers to these, unless they were asked for the same pods and nodes a moment ago.
   *
   * @return whether there was one
   */
  boolean forgetFor(SortedMap<CloudNeed, SortedSet<String>> missed) {
    gaps.keySet().retainAll(missed.keySet());
    boolean any = false;
    for (Map.Entry<CloudNeed, SortedSet<String>> miss : missed.entrySet()) {
      if (isWorthAsking(miss.getKey(), miss.getValue())) {
        Instant now = clock.instant();
        gaps.put(miss.getKey(), new Gap(miss.getValue(), now));
        any |=
            readAt
                .entrySet()
                .removeIf(e -> e.getKey().equals(miss.getKey()) && e.getValue().isBefore(now));
      }
    }
    return any;
  }

  private boolean isWorthAsking(CloudNeed need, SortedSet<String> whose) {
    Gap before = gaps.get(need);
    return before == null
        || !before.whose().containsAll(whose)
        || !clock.instant().isBefore(before.askedAt().plus(pace.requeue()));
  }

  /** When what was not found is to be looked for again. */
  Optional<Instant> nextLook() {
    return gaps.values().stream()
        .map(gap -> gap.askedAt().plus(pace.requeue()))
        .min(Instant::compareTo);
  }

  Optional<Instant> nextRead() {
    return readAt.entrySet().stream()
        .map(read -> nextRead(read.getKey(), read.getValue()))
        .min(Instant::compareTo);
  }
}
