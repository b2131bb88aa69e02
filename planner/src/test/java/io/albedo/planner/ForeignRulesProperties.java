package io.albedo.planner;

import static io.albedo.planner.testing.Rehearsed.after;
import static io.albedo.planner.testing.Rehearsed.made;
import static io.albedo.planner.testing.Rehearsed.picture;
import static io.albedo.planner.testing.Rehearsed.plan;
import static io.albedo.planner.testing.Rehearsed.titles;
import static io.albedo.planner.testing.Rehearsed.withRules;
import static io.albedo.planner.testing.Rehearsed.worlds;
import static io.albedo.planner.testing.SketchGraph.translation;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Action.TargetGroupTuple;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.ForeignSketch;
import io.albedo.planner.testing.ForeignSketch.RuleByHand;
import io.albedo.planner.testing.Probe;
import io.albedo.planner.testing.SketchArbitraries;
import io.albedo.planner.testing.SketchArbitraries.Pair;
import io.albedo.planner.testing.WorldInvariants;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws where somebody has made rules by hand on the listeners. */
class ForeignRulesProperties {

  private static final GroupId GROUP = new GroupId.Explicit("shared.edge");

  @Provide
  Arbitrary<Pair> nearbyPairs() {
    return SketchArbitraries.nearbyPairs();
  }

  @Provide
  Arbitrary<ForeignSketch> foreign() {
    Arbitrary<Integer> priorities =
        Arbitraries.of(1, 2, 3, 4, 5, 6, 7, 9, 12, 100, 49_990, 49_999, 50_000);
    Arbitrary<RuleByHand> rules =
        Combinators.combine(
                Arbitraries.of("", "", "a.example.com", "*.example.com"),
                Arbitraries.of("/*", "/a", "/a/*", "/b", "/?"))
            .as(RuleByHand::new);
    return Arbitraries.maps(priorities, rules)
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(all -> new ForeignSketch(new TreeMap<>(all)));
  }

  /** Law 1. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsThereAroundThemNeedsNoOperation(
      @ForAll("nearbyPairs") Pair pair, @ForAll("foreign") ForeignSketch foreign) {
    World world = foreign.plantedIn(made(GROUP, pair.before()));
    GroupPlan plan = plan(translation(GROUP, pair.before()), world);
    assertThat(plan.operations()).as(() -> titles(plan)).isEmpty();
  }

  /** Law 2, as if they were not there. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void aPlanLeadsToWhatIsWantedAroundThem(
      @ForAll("nearbyPairs") Pair pair, @ForAll("foreign") ForeignSketch foreign) {
    World before = foreign.plantedIn(made(GROUP, pair.before()));
    World reached = after(plan(translation(GROUP, pair.after()), before), before);
    assertThat(picture(ForeignSketch.removedFrom(reached)))
        .isEqualTo(picture(made(GROUP, pair.after())));
    assertThat(plan(translation(GROUP, pair.after()), reached).operations()).isEmpty();
  }

  /** Laws 3, 7 and 12: they stay as they are for as long as their listener stays. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void theyAreNotTouched(
      @ForAll("nearbyPairs") Pair pair, @ForAll("foreign") ForeignSketch foreign) {
    areNotTouched(pair, foreign.plantedIn(made(GROUP, pair.before())));
  }

  /** The same, where they lead to a target group of ours. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatTheyLeadToStays(
      @ForAll("nearbyPairs") Pair pair, @ForAll("foreign") ForeignSketch foreign) {
    World world = made(GROUP, pair.before());
    forward(world).ifPresent(action -> areNotTouched(pair, foreign.plantedIn(world, action)));
  }

  /** The same and law 4 at the quota: who is answered otherwise for a moment is told before. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void atTheQuotaTheyAreNotTouchedAndNobodyIsMisledUnsaid(
      @ForAll("nearbyPairs") Pair pair, @ForAll("foreign") ForeignSketch foreign) {
    World before = foreign.plantedIn(made(GROUP, pair.before()));
    Options narrow = withRules(before.cloud().rules().size());
    Reported<GroupPlan> plan =
        GroupPlanning.rehearsed(narrow, translation(GROUP, pair.after()), before);
    List<World> worlds = worlds(narrow, plan.value(), before);
    theyStay(ForeignSketch.in(before), worlds, plan.value());
    boolean told =
        plan.diagnostics().stream().map(Diagnostic::code).anyMatch(Code.UNSAFE_ORDER::equals);
    if (!told) {
      nobodyIsMisled(worlds, plan.value());
    }
    if (plan.value().status() == PlanStatus.BLOCKED) {
      assertThat(plan.diagnostics()).isNotEmpty();
    }
  }

  private static void areNotTouched(Pair pair, World before) {
    GroupPlan plan = plan(translation(GROUP, pair.after()), before);
    theyStay(ForeignSketch.in(before), worlds(plan, before), plan);
  }

  private static void theyStay(Set<ObservedRule> byHand, List<World> worlds, GroupPlan plan) {
    for (World world : worlds) {
      Set<Arn> listeners =
          world.cloud().listeners().stream().map(l -> l.arn()).collect(Collectors.toSet());
      Set<ObservedRule> left =
          byHand.stream().filter(r -> listeners.contains(r.listener())).collect(Collectors.toSet());
      assertThat(ForeignSketch.in(world)).as(() -> titles(plan)).isEqualTo(left);
      assertThat(WorldInvariants.violations(world)).isEmpty();
    }
  }

  /** An application's target group that a rule or listener forwards to by itself. */
  private static Optional<Action> forward(World world) {
    return world.cloud().targetGroups().stream()
        .filter(t -> !t.spec().id().isFrontend())
        .map(t -> new TargetGroupTuple(Token.of(t.arn()), OptionalInt.empty()))
        .<Action>map(tuple -> new Action.Forward(List.of(tuple), Optional.empty()))
        .findFirst();
  }

  /** Law 4. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void noRequestGoesToAThirdPlaceAroundThem(
      @ForAll("nearbyPairs") Pair pair, @ForAll("foreign") ForeignSketch foreign) {
    World before = foreign.plantedIn(made(GROUP, pair.before()));
    GroupPlan plan = plan(translation(GROUP, pair.after()), before);
    nobodyIsMisled(worlds(plan, before), plan);
  }

  private static void nobodyIsMisled(List<World> worlds, GroupPlan plan) {
    List<Probe> probes = Probe.telling(worlds);
    Map<Probe, Set<String>> allowed = Probe.allowed(worlds.getFirst(), worlds.getLast(), probes);
    for (World world : worlds) {
      Map<Probe, String> misled = Probe.answers(world, probes);
      misled
          .entrySet()
          .removeIf(e -> allowed.getOrDefault(e.getKey(), Set.of()).contains(e.getValue()));
      assertThat(misled).as(() -> titles(plan)).isEmpty();
    }
  }

  /** Law 6. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void aPlanThatStoppedAnywhereIsTakenUpAgain(
      @ForAll("nearbyPairs") Pair pair, @ForAll("foreign") ForeignSketch foreign) {
    World before = foreign.plantedIn(made(GROUP, pair.before()));
    for (World stopped : worlds(plan(translation(GROUP, pair.after()), before), before)) {
      World reached = after(plan(translation(GROUP, pair.after()), stopped), stopped);
      assertThat(plan(translation(GROUP, pair.after()), reached).operations()).isEmpty();
    }
  }
}
