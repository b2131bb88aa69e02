package io.albedo.controller.groups;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.ObjectRef;
import io.albedo.model.cluster.StatusAddress;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.ClusterWriter;
import io.albedo.planner.translate.GroupTranslation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down in the Ingresses of a group what is done for them: that they are held, where they are
 * reached, and that they are free to go. Only what is not there already is written.
 */
final class IngressKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(IngressKeeper.class);

  private final ClusterWriter writer;
  private final ClusterState cluster;
  private final List<Trouble> troubles = new ArrayList<>();

  IngressKeeper(ClusterWriter writer, ClusterState cluster) {
    this.writer = writer;
    this.cluster = cluster;
  }

  /** What could not be written. */
  List<Trouble> troubles() {
    return List.copyOf(troubles);
  }

  /** Before anything is made for them: they must not go before it. */
  void hold(GroupTranslation group) {
    present(active(group))
        .filter(ingress -> !ingress.finalizers().contains(group.group().finalizer()))
        .forEach(
            ingress ->
                note(
                    ingress,
                    Trouble.Reason.ADD_FINALIZER,
                    () -> writer.addFinalizer(ObjectRef.of(ingress), group.group().finalizer())));
  }

  /** When all is done for them. Who is left out keeps the address it has. */
  void publish(GroupTranslation group, List<StatusAddress> addresses) {
    if (!addresses.isEmpty()) {
      present(Stream.concat(group.members().stream(), group.standIns().stream()))
          .filter(ingress -> !ingress.statusAddresses().equals(addresses))
          .forEach(
              ingress ->
                  note(
                      ingress,
                      Trouble.Reason.UPDATE_STATUS,
                      () -> writer.publish(ingress.name(), addresses)));
    }
  }

  /**
   * Remembers the members of a shared group that are right, as they may be wrong tomorrow; and of
   * any group those with log-ins, with the versions of their Secrets.
   */
  void remember(GroupTranslation group, Collection<ObjectName> secrets) {
    present(group.members().stream())
        .map(ingress -> SecretNote.of(ingress, secrets, cluster).in(ingress))
        .filter(
            form ->
                group.group() instanceof GroupId.Explicit
                    || form.annotations().containsKey(SecretNote.KEY))
        .filter(form -> !isSame(cluster.lastGoodIngresses().get(form.name()), form))
        .forEach(form -> note(form, Trouble.Reason.UPDATE_STATUS, () -> writer.remember(form)));
  }

  /** Whether some Ingress is noted to have been given other Secrets than there are now. */
  boolean isOutdated(Collection<ObjectName> secrets) {
    return cluster.ingresses().values().stream()
        .anyMatch(
            ingress ->
                Optional.ofNullable(cluster.lastGoodIngresses().get(ingress.name()))
                    .filter(SecretNote.of(ingress, secrets, cluster)::contradicts)
                    .isPresent());
  }

  /** When nothing of theirs is left. */
  void release(GroupTranslation group) {
    present(group.inactiveMembers().stream())
        .filter(ingress -> ingress.finalizers().contains(group.group().finalizer()))
        .forEach(
            ingress ->
                note(
                    ingress,
                    Trouble.Reason.REMOVE_FINALIZER,
                    () ->
                        writer.removeFinalizer(ObjectRef.of(ingress), group.group().finalizer())));
  }

  private static Stream<ObjectName> active(GroupTranslation group) {
    return Stream.of(group.members(), group.standIns(), group.quarantined())
        .flatMap(List::stream)
        .distinct();
  }

  private Stream<Ingress> present(Stream<ObjectName> names) {
    return names.flatMap(name -> Stream.ofNullable(cluster.ingresses().get(name)));
  }

  private static boolean isSame(@Nullable Ingress remembered, Ingress now) {
    return remembered != null
        && written(remembered).equals(written(now))
        && remembered.ingressClassName().equals(now.ingressClassName())
        && remembered.defaultBackend().equals(now.defaultBackend())
        && remembered.rules().equals(now.rules())
        && remembered.tls().equals(now.tls());
  }

  /** Without the copy of a manifest that kubectl leaves: it is not remembered. */
  private static SortedMap<String, String> written(Ingress ingress) {
    SortedMap<String, String> annotations = new TreeMap<>(ingress.annotations());
    annotations.remove("kubectl.kubernetes.io/last-applied-configuration");
    return annotations;
  }

  private void note(Ingress ingress, Trouble.Reason reason, Supplier<OperationResult> write) {
    switch (written(ingress, write)) {
      case OperationResult.Applied applied -> {}
      case OperationResult.Skipped skipped -> {}
      case OperationResult.Failed(CloudFailure failure) ->
          add(ingress, reason, failure.code() + ": " + failure.message());
      case OperationResult.Unknown(String why) -> add(ingress, reason, why);
    }
  }

  /** A bug in what is written of one Ingress is no reason to leave out the others. */
  private static OperationResult written(Ingress ingress, Supplier<OperationResult> write) {
    try {
      return write.get();
    } catch (RuntimeException bug) {
      LOG.error("a write to {} broke off; this is a bug", ingress.name().text(), bug);
      return new OperationResult.Unknown("it broke off because of a bug");
    }
  }

  private void add(Ingress ingress, Trouble.Reason reason, String message) {
    troubles.add(new Trouble(Optional.of(ingress.name()), reason, message));
  }
}
