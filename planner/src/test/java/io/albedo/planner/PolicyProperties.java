package io.albedo.planner;

import static io.albedo.planner.testing.Rehearsed.OPTIONS;
import static io.albedo.planner.testing.Rehearsed.after;
import static io.albedo.planner.testing.Rehearsed.made;
import static io.albedo.planner.testing.Rehearsed.plan;
import static io.albedo.planner.testing.Rehearsed.titles;
import static io.albedo.planner.testing.Rehearsed.worlds;
import static io.albedo.planner.testing.SketchGraph.translation;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.options.ChangePolicy;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.Probe;
import io.albedo.planner.testing.Rehearsed;
import io.albedo.planner.testing.Sketch;
import io.albedo.planner.testing.SketchArbitraries;
import io.albedo.planner.testing.SketchArbitraries.Pair;
import io.albedo.planner.testing.WorldInvariants;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is left of a plan under a policy by name is a plan of its own, as safe as the whole. */
class PolicyProperties {

  private static final GroupId GROUP = new GroupId.Explicit("shared.edge");

  @Provide
  Arbitrary<Pair> nearbyPairs() {
    return SketchArbitraries.nearbyPairs();
  }

  @Provide
  Arbitrary<ChangePolicy> policies() {
    return Arbitraries.of(ChangePolicy.UPSERT_ONLY, ChangePolicy.CREATE_ONLY);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void observeShowsTheWholePlanAndDoesNothing(@ForAll("nearbyPairs") Pair pair) {
    World before = made(GROUP, pair.before());
    GroupPlan whole = plan(translation(GROUP, pair.after()), before);
    GroupPlan seen = planned(ChangePolicy.OBSERVE, pair.after(), before);
    assertThat(seen.operations()).isEmpty();
    assertThat(withheld(seen))
        .containsExactlyElementsOf(
            whole.operations().stream().filter(o -> o.mark() != Mark.WAIT).toList());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void upsertOnlyTakesNothingAway(@ForAll("nearbyPairs") Pair pair) {
    GroupPlan plan = planned(ChangePolicy.UPSERT_ONLY, pair.after(), made(GROUP, pair.before()));
    assertThat(plan.operations())
        .as(() -> titles(plan))
        .filteredOn(o -> !isMadeForAWhile(o))
        .noneMatch(o -> o.mark() == Mark.DELETE)
        .noneMatch(o -> o.call().api().matches(".*:(Delete|Remove|Revoke|Deregister|Disass).*"));
  }

  private static boolean isMadeForAWhile(Operation operation) {
    return operation.call() instanceof Call.DeleteRule(Token.Reference<Arn> ignored);
  }

  /** Laws 3 and 4. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void everyPrefixIsValidAndMisleadsNoRequest(
      @ForAll("nearbyPairs") Pair pair, @ForAll("policies") ChangePolicy policy) {
    World before = made(GROUP, pair.before());
    World wanted = after(plan(translation(GROUP, pair.after()), before), before);
    GroupPlan plan = planned(policy, pair.after(), before);
    List<World> worlds = worlds(plan, before);
    List<Probe> probes = Probe.telling(Stream.concat(worlds.stream(), Stream.of(wanted)).toList());
    Map<Probe, Set<String>> allowed = Probe.allowed(before, wanted, probes);
    allowed.replaceAll(
        (probe, answers) -> answers.stream().map(PolicyProperties::named).collect(toSet()));
    for (World world : worlds) {
      assertThat(WorldInvariants.violations(world)).isEmpty();
      Map<Probe, String> misled = Probe.answers(world, probes);
      misled
          .entrySet()
          .removeIf(e -> allowed.getOrDefault(e.getKey(), Set.of()).contains(named(e.getValue())));
      assertThat(misled).as(() -> policy + titles(plan)).isEmpty();
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatAPolicyAllowsIsDoneInOnePass(
      @ForAll("nearbyPairs") Pair pair, @ForAll("policies") ChangePolicy policy) {
    World before = made(GROUP, pair.before());
    GroupPlan first = planned(policy, pair.after(), before);
    GroupPlan again = planned(policy, pair.after(), after(first, before));
    assertThat(again.operations()).as(() -> titles(first) + titles(again)).isEmpty();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void syncLeadsToWhatIsWantedFromThere(
      @ForAll("nearbyPairs") Pair pair, @ForAll("policies") ChangePolicy policy) {
    World before = made(GROUP, pair.before());
    World between = after(planned(policy, pair.after(), before), before);
    World reached = after(plan(translation(GROUP, pair.after()), between), between);
    assertThat(Rehearsed.picture(reached)).isEqualTo(Rehearsed.picture(made(GROUP, pair.after())));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void nothingOfThePlanIsLost(
      @ForAll("nearbyPairs") Pair pair, @ForAll("policies") ChangePolicy policy) {
    World before = made(GROUP, pair.before());
    GroupPlan whole = plan(translation(GROUP, pair.after()), before);
    GroupPlan plan = planned(policy, pair.after(), before);
    assertThat(Stream.concat(plan.operations().stream(), withheld(plan).stream()))
        .containsAll(whole.operations().stream().filter(o -> o.mark() != Mark.WAIT).toList());
    assertThat(plan.status() == PlanStatus.PARTIAL).isEqualTo(!plan.withheld().isEmpty());
  }

  /** Two plans that make different things give the same target group different numbers. */
  private static String named(String answer) {
    return answer.replaceAll("(targetgroup/[^/]+)/[0-9a-f]+", "$1");
  }

  private static List<Operation> withheld(GroupPlan plan) {
    return plan.withheld().stream().flatMap(w -> w.operation().stream()).toList();
  }

  private static GroupPlan planned(ChangePolicy policy, Sketch sketch, World world) {
    Options options = Options.builder().from(OPTIONS).changePolicy(policy).build();
    return plan(options, translation(GROUP, sketch), world);
  }
}
