package io.albedo.controller.groups.testing;

import io.albedo.controller.local.InMemoryCloud;
import io.albedo.controller.local.LocalAccount;
import io.albedo.controller.loop.GroupOutcome;
import io.albedo.controller.loop.PlanExecutor;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Plan;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Extent;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.WorldPicture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How things stand between a cluster and an account.
 *
 * @param left what a controller of the whole cluster would do now
 * @param unsaid Ingresses that have no address
 * @param leaving Ingresses that are deleted and still there
 * @param resources all that is there, by what does not change from one account to another
 */
public record Standing(
    List<String> left, List<String> unsaid, List<String> leaving, List<String> resources) {

  private static final Pattern SECURITY_GROUPS =
      Pattern.compile("(?<=securityGroups=\\[)(Known\\[value=[^]]*](, )?)+");

  public static Standing of(GroupBench bench) {
    return of(bench.options(), bench.seen(), bench.cloud().world());
  }

  /** How all would stand if somebody had made it of nothing. */
  public static Standing madeAnew(GroupBench bench) {
    ClusterState cluster =
        ClusterState.builder()
            .from(bench.seen())
            .targetGroupBindings(Collections.emptySortedMap())
            .build();
    InMemoryCloud cloud =
        new InMemoryCloud(
            World.of(LocalAccount.fresh(), Collections.emptySortedMap()),
            new Simulator(bench.options().quotas()),
            world -> {});
    Plan plan = new Planner(bench.options()).plan(cluster, cloud.world().cloud());
    if (!new PlanExecutor(cloud).execute(plan).stream().allMatch(GroupOutcome::isDone)) {
      throw new AssertionError("could not be made of nothing");
    }
    return of(bench.options(), cluster, cloud.world());
  }

  private static Standing of(Options options, ClusterState cluster, World world) {
    ClusterState now =
        ClusterState.builder().from(cluster).targetGroupBindings(world.bindings()).build();
    Options whole =
        Options.builder().from(options).extent(Extent.CLUSTER).removeOrphans(true).build();
    Plan plan = new Planner(whole).plan(now, world.cloud());
    return new Standing(
        plan.groups().stream()
            .map(GroupPlan::operations)
            .flatMap(List::stream)
            .map(operation -> operation.title())
            .toList(),
        names(now, ingress -> ingress.statusAddresses().isEmpty()),
        names(now, Ingress::deleting),
        WorldPicture.withoutAttributes(world).stream().map(Standing::inOrder).toList());
  }

  /** AWS lists security groups as it likes. */
  private static String inOrder(String line) {
    return SECURITY_GROUPS
        .matcher(line)
        .replaceAll(
            groups ->
                Arrays.stream(groups.group().split(", ", -1))
                    .sorted()
                    .collect(Collectors.joining(", ")));
  }

  private static List<String> names(ClusterState cluster, Predicate<Ingress> which) {
    return cluster.ingresses().values().stream()
        .filter(which)
        .map(ingress -> ingress.name().text())
        .toList();
  }

  /** Whether nobody has anything left to do. */
  public boolean isSettled() {
    return Stream.of(left, unsaid, leaving).allMatch(List::isEmpty);
  }

  /** What is in only one of the two, a line each; empty if nothing is. */
  public List<String> differences(Standing other) {
    return Stream.of(
            only(resources, other.resources(), "only here: "),
            only(other.resources(), resources, "only there: "),
            Stream.of(left, unsaid, leaving).flatMap(List::stream))
        .flatMap(lines -> lines)
        .toList();
  }

  private static Stream<String> only(List<String> these, List<String> those, String mark) {
    List<String> left = new ArrayList<>(these);
    those.forEach(left::remove);
    return left.stream().map(mark::concat);
  }
}
