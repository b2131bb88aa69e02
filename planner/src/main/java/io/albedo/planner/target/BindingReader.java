package io.albedo.planner.target;

import io.albedo.model.alb.Arn;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ConfigMap;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.planner.endpoint.Backend;
import io.albedo.planner.endpoint.BackendResolver;
import io.albedo.planner.options.Options;
import io.albedo.planner.reach.Contribution;
import io.albedo.planner.reach.ContributionResolver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Gathers what is known of bindings. */
final class BindingReader {

  private final ClusterState cluster;
  private final CloudState cloud;
  private final WholeReading reading;
  private final BackendResolver backends;
  private final ContributionResolver contributions;
  private final TargetGroupLookup groups;
  private final HeldTargets held;
  private final int limit;
  private final Map<Arn, ObjectName> owners = new HashMap<>();

  BindingReader(ClusterState cluster, CloudState cloud, Options options) {
    this.cluster = cluster;
    this.cloud = cloud;
    this.reading = new WholeReading(cluster.unread());
    this.backends = new BackendResolver(cluster, options);
    this.contributions = new ContributionResolver(cluster, cloud, options);
    this.groups = new TargetGroupLookup(cloud);
    this.held = new HeldTargets(cluster);
    this.limit = options.maxTargetsPerTargetGroup();
    cluster.targetGroupBindings().values().stream()
        .filter(binding -> !binding.deleting())
        .forEach(b -> groups.of(b).ifPresent(arn -> owners.putIfAbsent(arn, b.name())));
  }

  BindingState read(TargetGroupBindingObject binding) {
    return new Reading(binding).state();
  }

  /** Of one binding. */
  private final class Reading {

    private final TargetGroupBindingObject binding;
    private final Subject subject;
    private final Optional<Arn> targetGroup;
    private final Optional<List<ObservedTarget>> present;
    private final Optional<String> unread;
    private final List<Diagnostic> findings = new ArrayList<>();

    Reading(TargetGroupBindingObject binding) {
      this.binding = binding;
      this.subject = Subject.targetGroupBinding(binding.name());
      this.targetGroup = groups.of(binding);
      this.present = targetGroup.map(cloud.targets()::get);
      this.unread = reading.missingFor(binding);
    }

    BindingState state() {
      Backend backend =
          KeptEndpoints.in(
              binding.deleting() ? new Backend.Missing("") : backends.of(binding),
              present.orElse(List.of()));
      if (!binding.deleting()) {
        findAll(backend);
      }
      return holding(
          new BindingState(
              binding,
              targetGroup,
              backend,
              present,
              unread.isEmpty(),
              Optional.ofNullable(cluster.configMaps().get(ConfigMap.nameFor(binding.name()))),
              contribution(backend),
              Collections.emptySortedSet(),
              findings));
    }

    /** Traffic to targets that are held is let in as before. */
    private BindingState holding(BindingState state) {
      SortedSet<String> kept =
          binding.deleting() || state.hasErrors()
              ? Collections.emptySortedSet()
              : held.of(state.diff(limit), present.orElse(List.of()));
      return kept.isEmpty() ? state : state.holding(kept, keeping(state.contribution()));
    }

    private Contribution keeping(Contribution known) {
      return new Contribution(
          known.wanted(),
          ContributionResolver.claimsOf(binding, List.of()).claims(),
          known.findings());
    }

    /**
     * A binding that is broken keeps what it has; one of which too little is known does so, too.
     */
    private Contribution contribution(Backend backend) {
      if (binding.deleting()) {
        return Contribution.nothing();
      }
      if (findings.stream().anyMatch(Diagnostic::isError)) {
        return ContributionResolver.claimsOf(binding, findings);
      }
      Contribution known = contributions.of(binding, backend);
      return unread.isEmpty() ? known : keeping(known);
    }

    private void findAll(Backend backend) {
      findTargetGroup();
      switch (backend) {
        case Backend.Missing(String why) -> find(Code.BACKEND_NOT_FOUND, "spec.serviceRef", why);
        case Backend.Unusable(List<Diagnostic> unusable) -> findings.addAll(unusable);
        case Backend.Pods pods -> findings.addAll(pods.findings());
        case Backend.Nodes nodes -> {}
      }
      unread.ifPresent(
          what -> find(Code.TARGETS_KEPT, "spec.serviceRef", what + " could not be read"));
      if (binding.multiClusterTargetGroup()
          && cluster.unread().configMaps().contains(ConfigMap.nameFor(binding.name()))) {
        find(
            Code.INVALID_BINDING,
            "spec.multiClusterTargetGroup",
            "ConfigMap " + ConfigMap.nameFor(binding.name()) + " could not be read");
      }
    }

    private void findTargetGroup() {
      if (targetGroup.isEmpty()) {
        find(
            Code.INVALID_BINDING,
            "spec.targetGroupARN",
            "it is not known which target group is meant");
      } else if (present.isEmpty()) {
        find(
            Code.TARGET_GROUP_NOT_FOUND,
            "spec.targetGroupARN",
            "target group " + targetGroup.get() + " was not found");
      } else if (!binding.name().equals(owners.get(targetGroup.get()))) {
        find(
            Code.INVALID_BINDING,
            "spec.targetGroupARN",
            "target group %s belongs to TargetGroupBinding %s already"
                .formatted(targetGroup.get(), owners.get(targetGroup.get())));
      }
    }

    private void find(Code code, String field, String why) {
      findings.add(Diagnostic.of(code, subject, field, why));
    }
  }
}
