package io.albedo.planner.group;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.options.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts all Ingresses of a cluster into groups, looking at each of them once.
 *
 * <pre>
 * class and group resolved   -> active member of its group, inactive one of others it still holds
 * deleted, not ours, no valid group name -> inactive member of the groups it still holds
 * class not resolved         -> the groups it still holds are left alone; nothing else is hurt
 * Ingress or class not read  -> member without a place of its group and of all it still holds
 * </pre>
 */
public final class GroupLoader {

  private final Options options;
  private final ClusterState cluster;
  private final IngressClassifier classifier;
  private final SortedMap<GroupId, GroupDraft> groups = new TreeMap<>();
  private final List<ObjectName> unmanaged = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private GroupLoader(Options options, ClusterState cluster) {
    this.options = options;
    this.cluster = cluster;
    this.classifier = new IngressClassifier(options, cluster);
  }

  public static Grouping load(Options options, ClusterState cluster) {
    return new GroupLoader(options, cluster).load();
  }

  private Grouping load() {
    for (Ingress ingress : cluster.ingresses().values()) {
      if (isWatched(ingress)) {
        place(ingress);
      }
    }
    for (Ingress part : cluster.unread().ingresses().values()) {
      if (isWatched(part) && !cluster.ingresses().containsKey(part.name())) {
        placePart(part);
      }
    }
    List<IngressGroup> finished = new ArrayList<>(groups.size());
    groups.values().forEach(draft -> finished.add(draft.finish()));
    return new Grouping(finished, unmanaged, diagnostics);
  }

  private boolean isWatched(Ingress ingress) {
    return options.watchNamespace().map(ingress.name().namespace()::equals).orElse(true);
  }

  private void place(Ingress ingress) {
    switch (classifier.classify(ingress)) {
      case Classification.Ours(GroupId group, Optional<IngressClassParams> params) -> {
        draft(group).add(new Member(ingress, params));
        leaveOthers(ingress, Optional.of(group));
      }
      case Classification.NotOurs notOurs -> {
        unmanaged.add(ingress.name());
        leaveOthers(ingress, Optional.empty());
      }
      case Classification.InvalidGroup(String cause) -> {
        reportGroup(ingress, cause);
        leaveOthers(ingress, Optional.empty());
      }
      case Classification.Unsettled(GroupId group, String cause) -> {
        reportClass(
            Code.INVALID_INGRESS_CLASS,
            ingress,
            cause,
            "Correct what could not be read; a finding of its own says what is wrong with it.");
        keep(ingress, Optional.of(group), "cannot be placed");
      }
      case Classification.InvalidClass(String cause, String help) -> {
        reportClass(Code.INVALID_INGRESS_CLASS, ingress, cause, help);
        hold(ingress, cause);
      }
      case Classification.SeveralDefaultClasses(List<String> names) -> {
        String cause = "multiple default IngressClasses found";
        reportClass(
            Code.SEVERAL_DEFAULT_CLASSES,
            ingress,
            cause,
            "Leave the default annotation on one of them: " + String.join(", ", names));
        hold(ingress, cause);
      }
    }
  }

  private void placePart(Ingress part) {
    switch (classifier.classifyPart(part)) {
      case Classification.NotOurs notOurs -> {
        unmanaged.add(part.name());
        leaveOthers(part, Optional.empty());
      }
      case Classification.Ours(GroupId group, Optional<IngressClassParams> params) ->
          keepUnread(part, Optional.of(group));
      case Classification.Unsettled(GroupId group, String cause) ->
          keepUnread(part, Optional.of(group));
      case Classification.InvalidGroup(String cause) -> {
        reportGroup(part, cause);
        keepUnread(part, Optional.empty());
      }
      case Classification.InvalidClass invalid -> keepUnread(part, Optional.empty());
      case Classification.SeveralDefaultClasses several -> keepUnread(part, Optional.empty());
    }
  }

  private void keepUnread(Ingress part, Optional<GroupId> own) {
    keep(part, own, "could not be read");
  }

  private void keep(Ingress ingress, Optional<GroupId> own, String cause) {
    Stream.concat(own.stream(), HeldGroups.of(ingress))
        .distinct()
        .forEach(group -> draft(group).keep(ingress, cause));
  }

  private void leaveOthers(Ingress ingress, Optional<GroupId> active) {
    HeldGroups.of(ingress)
        .filter(group -> !active.equals(Optional.of(group)))
        .forEach(group -> draft(group).addInactive(ingress));
  }

  private void hold(Ingress ingress, String cause) {
    HeldGroups.of(ingress).forEach(group -> draft(group).hold(ingress, cause));
  }

  private GroupDraft draft(GroupId group) {
    return groups.computeIfAbsent(group, GroupDraft::new);
  }

  private void reportGroup(Ingress ingress, String cause) {
    String field = "metadata.annotations[" + AnnotationName.GROUP_NAME.key() + "]";
    diagnostics.add(
        Diagnostic.of(Code.INVALID_GROUP_NAME, Subject.ingress(ingress.name()), field, cause));
  }

  private void reportClass(Code code, Ingress ingress, String cause, String help) {
    Subject subject = Subject.ingress(ingress.name());
    diagnostics.add(Diagnostic.of(code, subject, "spec.ingressClassName", cause).withHelp(help));
  }
}
