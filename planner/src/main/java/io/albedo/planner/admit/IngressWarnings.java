package io.albedo.planner.admit;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Severity;
import io.albedo.model.diag.Subject;
import io.albedo.planner.group.Classification;
import io.albedo.planner.group.HeldGroups;
import io.albedo.planner.group.IngressClassifier;
import io.albedo.planner.options.Options;
import io.albedo.planner.translate.Translation;
import io.albedo.planner.translate.Translator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the planner finds out about an Ingress before it is written. AWS is not asked, so that what
 * only AWS knows is not among it.
 */
public final class IngressWarnings {

  private final Options options;
  private final Translator translator;

  public IngressWarnings(Options options) {
    this.options = options;
    this.translator = new Translator(options);
  }

  /** Errors and warnings about the Ingress, and about the group of which it would be a member. */
  public List<Diagnostic> of(Ingress ingress, ClusterState cluster) {
    IngressClassifier classifier = new IngressClassifier(options, cluster);
    Optional<GroupId> group = groupOf(classifier, ingress);
    Set<Subject> subjects = new HashSet<>();
    subjects.add(Subject.ingress(ingress.name()));
    group.ifPresent(id -> subjects.add(Subject.group(id.text())));
    List<Ingress> others =
        group.map(id -> others(id, ingress, classifier, cluster)).orElse(List.of());
    return findings(company(ingress, others, cluster))
        .filter(finding -> finding.severity() != Severity.INFO)
        .filter(finding -> subjects.contains(finding.subject()))
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<Diagnostic> findings(ClusterState cluster) {
    Translation translation = translator.translate(cluster, CloudState.unseen());
    return Stream.concat(
        translation.diagnostics().stream(),
        translation.groups().stream().flatMap(group -> group.diagnostics().stream()));
  }

  private static List<Ingress> others(
      GroupId group, Ingress ingress, IngressClassifier classifier, ClusterState cluster) {
    return cluster.ingresses().values().stream()
        .filter(other -> !other.name().equals(ingress.name()))
        .filter(
            other ->
                groupOf(classifier, other).equals(Optional.of(group))
                    || HeldGroups.of(other).anyMatch(group::equals))
        .toList();
  }

  /** As much of the cluster as has a say: the Ingress, and who shares a load balancer with it. */
  private static ClusterState company(Ingress ingress, List<Ingress> others, ClusterState cluster) {
    ClusterState.Builder company =
        ClusterState.builder()
            .ingressClasses(cluster.ingressClasses())
            .ingressClassParams(cluster.ingressClassParams())
            .namespaces(cluster.namespaces())
            .services(cluster.services())
            .secrets(cluster.secrets())
            .unread(cluster.unread())
            .lastGoodIngresses(cluster.lastGoodIngresses());
    others.forEach(other -> company.putIngresses(other.name(), other));
    return company.putIngresses(ingress.name(), ingress).build();
  }

  private static Optional<GroupId> groupOf(IngressClassifier classifier, Ingress ingress) {
    return classifier.classify(ingress) instanceof Classification.Ours ours
        ? Optional.of(ours.group())
        : Optional.empty();
  }
}
