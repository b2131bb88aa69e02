package io.albedo.planner.translate;

import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.group.GroupLoader;
import io.albedo.planner.group.Grouping;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Groups the Ingresses of a cluster and translates each group. */
public final class Translator {

  private final Options options;

  public Translator(Options options) {
    this.options = options;
  }

  /**
   * The AWS facts that the translation of this cluster calls for: those that a translation asks for
   * while nobody has looked, and the resources that each group may have.
   */
  public SortedSet<CloudNeed> needs(ClusterState cluster) {
    AwsFacts unseen = new AwsFacts(CloudState.unseen(), options);
    Translation translation = translate(Surroundings.of(options, cluster, unseen));
    SortedSet<CloudNeed> needs = new TreeSet<>(unseen.asked());
    for (GroupTranslation group : translation.groups()) {
      needs.add(new CloudNeed.OwnedResources(group.group().text()));
      if (options.isOn(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT)) {
        needs.add(new CloudNeed.CertificatesOfStack(group.group().text()));
      }
    }
    return needs;
  }

  /** The wanted graph of every group. Never throws for what users wrote. */
  public Translation translate(ClusterState cluster, CloudState cloud) {
    return translate(Surroundings.of(options, cluster, new AwsFacts(cloud, options)));
  }

  /** The Secrets that Ingresses of this cluster name, be they there or not. */
  public SortedSet<ObjectName> secrets(ClusterState cluster) {
    Surroundings surroundings =
        Surroundings.of(options, cluster, new AwsFacts(CloudState.unseen(), options));
    var unused = translate(surroundings);
    return new TreeSet<>(surroundings.secrets());
  }

  private Translation translate(Surroundings surroundings) {
    Grouping grouping = GroupLoader.load(options, surroundings.cluster());
    List<GroupTranslation> groups =
        grouping.groups().stream()
            .map(group -> new GroupTranslator(surroundings, group).translate())
            .toList();
    return new Translation(groups, grouping.unmanaged(), grouping.diagnostics());
  }
}
