package io.albedo.planner.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Plan;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.World;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Ingresses with Service {@code ns/web}, planned against an account as users' clusters are, and
 * carried out in simulation. A scene never changes: each step gives the next one.
 */
public record Scene(Options options, World world) {

  /** The recorded account in which nothing has been made. */
  public static Scene in(Options options) {
    return in(options, facts -> {});
  }

  /** The same account, with other facts. */
  public static Scene in(Options options, Consumer<AccountFacts.Builder> change) {
    return new Scene(options, World.of(ParityCase.accountWith(change), new TreeMap<>()));
  }

  /** The same scene, with an account that somebody else has changed. */
  public Scene but(Consumer<CloudState.Builder> change) {
    CloudState.Builder cloud = CloudState.builder().from(world.cloud());
    change.accept(cloud);
    return new Scene(options, new World(cloud.build(), world.bindings(), world.sequence()));
  }

  public Scene with(Options others) {
    return new Scene(others, world);
  }

  public CloudState cloud() {
    return world.cloud();
  }

  /** The plan of the only group. */
  public GroupPlan plan(IngressFixture... ingresses) {
    Plan plan = whole(ingresses);
    assertThat(plan.groups()).as("%s", plan.diagnostics()).hasSize(1);
    return plan.groups().getFirst();
  }

  public List<Diagnostic> findings(IngressFixture... ingresses) {
    return whole(ingresses).diagnostics();
  }

  private Plan whole(IngressFixture... ingresses) {
    ClusterState cluster =
        ClusterState.builder()
            .from(ClusterFixture.cluster().services("ns/web", "ns/other").with(ingresses).build())
            .targetGroupBindings(world.bindings())
            .build();
    return new Planner(options).plan(cluster, world.cloud());
  }

  /** What is there after the plan of the only group was carried out. */
  public Scene after(IngressFixture... ingresses) {
    return new Scene(options, Rehearsed.after(plan(ingresses), world));
  }

  /** All that is there after each of the operations, the beginning included. */
  public List<Scene> steps(IngressFixture... ingresses) {
    return Rehearsed.worlds(plan(ingresses), world).stream()
        .map(next -> new Scene(options, next))
        .toList();
  }
}
