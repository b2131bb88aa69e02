package io.albedo.controller.cli;

import io.albedo.aws.client.Lane;
import io.albedo.aws.client.LocationUnknownException;
import io.albedo.aws.read.Breadth;
import io.albedo.controller.config.ControllerFlags;
import io.albedo.controller.wire.LiveAccount;
import io.albedo.controller.wire.ReadGates;
import io.albedo.k8s.map.Manifests;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.AssumedRole;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Reported;
import io.albedo.model.port.CloudObserver;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads AWS itself; what hinders it is told in a line. */
final class LiveReader {

  private final Terminal terminal;
  private final ControllerFlags flags;

  LiveReader(Terminal terminal, ControllerFlags flags) {
    this.terminal = terminal;
    this.flags = flags;
  }

  /** Why flags do not do for an account that is read. */
  static Optional<String> misuse(ControllerFlags flags) {
    return flags.clusterName().isPresent()
        ? Optional.empty()
        : Optional.of("--live needs --cluster-name: what it has made is found by that name");
  }

  /** What a plan for these manifests needs to know; empty after a failure that was told. */
  Optional<PlanSource> source(Reported<Manifests> manifests) {
    return reading(account -> source(manifests, account));
  }

  /** The same, of an account that stays open. */
  PlanSource source(Reported<Manifests> manifests, LiveAccount account) {
    return PlanSource.of(
        manifests,
        flags,
        Optional.of(account.vpc()),
        (cluster, options) -> new Reported<>(observed(account, cluster, options), List.of()));
  }

  private CloudState observed(LiveAccount account, ClusterState cluster, Options options) {
    Planner planner = new Planner(options);
    SortedSet<CloudNeed> needs = new TreeSet<>(planner.needs(cluster));
    SortedSet<CloudNeed> elsewhere = new TreeSet<>();
    planner.targetNeeds(cluster).forEach(need -> (isElsewhere(need) ? elsewhere : needs).add(need));
    CloudState.Builder state =
        CloudState.builder()
            .from(
                observer(
                        account, options, options.removeOrphans() ? Breadth.CLUSTER : Breadth.ASKED)
                    .observe(needs));
    elsewhere.forEach(
        need -> ifPossible(() -> state.putAllTargets(targets(account, options, need))));
    return state.build();
  }

  private static boolean isElsewhere(CloudNeed need) {
    return need instanceof CloudNeed.TargetsOf(Arn arn, Optional<AssumedRole> role)
        && role.isPresent();
  }

  /** Of another account, whose role may be refused: then its targets stay unknown. */
  private SortedMap<Arn, List<ObservedTarget>> targets(
      LiveAccount account, Options options, CloudNeed need) {
    return observer(account, options, Breadth.ASKED)
        .observe(new TreeSet<>(List.of(need)))
        .targets();
  }

  private void ifPossible(Runnable read) {
    try {
      read.run();
    } catch (CloudUnreadableException e) {
      tell(e);
    }
  }

  private CloudObserver observer(LiveAccount account, Options options, Breadth breadth) {
    return account.observer(
        Lane.EDIT, Optional.of(options.clusterName()), breadth, ReadGates.of(options), this::tell);
  }

  /** All that carries the cluster's tags, of an account that stays open. */
  CloudState owned(LiveAccount account, Options options) {
    return observer(account, options, Breadth.CLUSTER)
        .observe(new Planner(options).needs(ClusterState.builder().build()));
  }

  /** All that any plan may need to know; empty after a failure that was told. */
  Optional<CloudState> account() {
    return reading(
        account -> {
          Options options =
              flags.toOptions(flags.clusterName().orElse(""), Optional.of(account.vpc()));
          return account
              .observer(
                  Lane.EDIT,
                  flags.clusterName(),
                  Breadth.ACCOUNT,
                  ReadGates.of(options),
                  this::tell)
              .observe(Collections.unmodifiableSortedSet(new TreeSet<>()));
        });
  }

  /** What is done with an account while it is open; empty after a failure that was told. */
  <T> Optional<T> reading(Function<LiveAccount, T> reader) {
    flags.check();
    try (LiveAccount account = LiveAccount.open(flags.aws(), terminal.environment())) {
      return Optional.of(reader.apply(account));
    } catch (CloudUnreadableException | LocationUnknownException e) {
      terminal.err().println("albedo: AWS could not be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  private void tell(CloudUnreadableException failure) {
    synchronized (terminal) {
      terminal.err().println("note: passed over: " + failure.getMessage());
    }
  }
}
