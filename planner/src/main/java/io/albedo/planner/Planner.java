package io.albedo.planner;

import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Plan;
import io.albedo.planner.canonical.StackIndex;
import io.albedo.planner.fingerprint.FingerprintTaker;
import io.albedo.planner.options.Options;
import io.albedo.planner.policy.LoadBalancerNames;
import io.albedo.planner.render.PlanBasis;
import io.albedo.planner.slice.ClusterSlice;
import io.albedo.planner.slice.ClusterSlicer;
import io.albedo.planner.target.TargetNeeds;
import io.albedo.planner.target.TargetPlan;
import io.albedo.planner.target.TargetPlanner;
import io.albedo.planner.translate.GroupTranslation;
import io.albedo.planner.translate.Translation;
import io.albedo.planner.translate.Translator;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The one door to the planner. All methods are pure: the same values give the same plan, byte for
 * byte, and nothing is read, written or remembered.
 */
public final class Planner {

  private final Options options;
  private final Translator translator;

  public Planner(Options options) {
    this.options = options;
    this.translator = new Translator(options);
  }

  /** The AWS facts that must be observed before {@link #plan}. */
  public SortedSet<CloudNeed> needs(ClusterState cluster) {
    SortedSet<CloudNeed> needs = new TreeSet<>(translator.needs(cluster));
    needs.addAll(new SharedRemoval(options, cluster, CloudState.unseen()).needs());
    return needs;
  }

  /**
   * The parts of a cluster that can be planned each by itself, with {@link
   * io.albedo.planner.options.Extent#GROUPS}.
   */
  public List<ClusterSlice> slices(ClusterState cluster) {
    return ClusterSlicer.slices(options, cluster);
  }

  /** The Secrets that Ingresses name, be they there or not: only these need to be read. */
  public SortedSet<ObjectName> secrets(ClusterState cluster) {
    return translator.secrets(cluster);
  }

  /** What the cluster asks for, before any look at what exists. */
  public Translation translate(ClusterState cluster, CloudState cloud) {
    return translator.translate(cluster, cloud);
  }

  /** How to get from what AWS has to what the cluster asks for. */
  public Plan plan(ClusterState cluster, CloudState cloud) {
    return plan(translate(cluster, cloud), cluster, cloud);
  }

  /** The same, for a translation of the same cluster and cloud. */
  public Plan plan(Translation translation, ClusterState cluster, CloudState cloud) {
    StackIndex index = new StackIndex(cloud, cluster.targetGroupBindings().values(), options);
    Orphans orphans = new Orphans(options, cluster.unread(), index, translation.groups());
    List<GroupTranslation> all =
        Stream.concat(Moves.known(translation.groups()).stream(), orphans.removed().stream())
            .toList();
    GroupPlanner planner = new GroupPlanner(options, cloud, cluster.unread(), names(cloud, all));
    Rehearsals rehearsals = new Rehearsals(cloud, cluster, options);
    List<Reported<GroupPlan>> plans =
        all.stream()
            .map(
                g ->
                    planner.plan(
                        g, index.stack(g.group().stack()), () -> rehearsals.of(g.group().stack())))
            .toList();
    return new Plan(
        withShared(
            plans.stream().map(Reported::value).toList(),
            new SharedPlanner(options, planner.vpc()),
            new SharedRemoval(options, cluster, cloud)),
        diagnostics(translation, orphans, plans));
  }

  /** The AWS facts that must be observed before {@link #planTargets}. */
  public SortedSet<CloudNeed> targetNeeds(ClusterState cluster) {
    return targetNeeds(cluster, CloudState.unseen());
  }

  /** The same, when some of AWS is known, so that target groups that go by name can be followed. */
  public SortedSet<CloudNeed> targetNeeds(ClusterState cluster, CloudState known) {
    return new TargetNeeds(cluster, known, options).all();
  }

  /**
   * Needs whose answer leaves a pod or node without a network interface, each with the pods or
   * nodes. Who remembers answers asks these again: a node gets interfaces as pods come.
   */
  public SortedMap<CloudNeed, SortedSet<String>> targetGaps(
      ClusterState cluster, CloudState cloud) {
    return new TargetPlanner(options).gaps(cluster, cloud);
  }

  /**
   * What is to be done for the targets of the cluster's bindings. Groups depend on each other by
   * {@link io.albedo.model.plan.Operation#dependsOn()}, across groups as well as within.
   */
  public TargetPlan planTargets(ClusterState cluster, CloudState cloud) {
    return new TargetPlanner(options).plan(cluster, cloud);
  }

  /** What a plan of this cluster and cloud was made from. */
  public PlanBasis basis(Plan plan, ClusterState cluster, CloudState cloud) {
    StackIndex index = new StackIndex(cloud, cluster.targetGroupBindings().values(), options);
    return new PlanBasis(
        needs(cluster),
        FingerprintTaker.of(
            plan.groups().stream().map(g -> index.stack(g.desired().stack())).toList()));
  }

  private static LoadBalancerNames names(CloudState cloud, List<GroupTranslation> groups) {
    return LoadBalancerNames.of(cloud, groups.stream().map(GroupTranslation::graph).toList());
  }

  /** What groups share is made before them, and goes after them. */
  private static List<GroupPlan> withShared(
      List<GroupPlan> groups, SharedPlanner shared, SharedRemoval removal) {
    List<GroupPlan> all = new ArrayList<>();
    shared.plan(groups).ifPresent(all::add);
    all.addAll(groups);
    removal.after(groups).map(shared::removal).ifPresent(all::add);
    return List.copyOf(all);
  }

  private static List<Diagnostic> diagnostics(
      Translation translation, Orphans orphans, List<Reported<GroupPlan>> plans) {
    List<Diagnostic> all = new ArrayList<>(translation.diagnostics());
    all.addAll(orphans.listed());
    translation.groups().forEach(g -> all.addAll(g.diagnostics()));
    plans.forEach(p -> all.addAll(p.diagnostics()));
    return all.stream().distinct().sorted().toList();
  }
}
