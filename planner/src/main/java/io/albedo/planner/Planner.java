package io.albedo.planner;

import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.plan.Plan;
import io.albedo.planner.translate.Translation;
import io.albedo.planner.translate.Translator;
import java.util.SortedSet;

/**
 * The one door to the planner. All methods are pure: the same values give the same plan, byte for
 * byte, and nothing is read, written or remembered.
 */
public final class Planner {

  private final Translator translator;

  public Planner(Options options) {
    this.translator = new Translator(options);
  }

  /** The AWS facts that must be observed before {@link #plan}. */
  public SortedSet<CloudNeed> needs(ClusterState cluster) {
    return translator.needs(cluster);
  }

  /** What the cluster asks for, before any look at what exists. */
  public Translation translate(ClusterState cluster, CloudState cloud) {
    return translator.translate(cluster, cloud);
  }

  /** How to get from what AWS has to what the cluster asks for. */
  public Plan plan(ClusterState cluster, CloudState cloud) {
    return new Plan(java.util.List.of(), translate(cluster, cloud).diagnostics());
  }
}
