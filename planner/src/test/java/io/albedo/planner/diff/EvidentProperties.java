package io.albedo.planner.diff;

import static io.albedo.planner.testing.Rehearsed.OPTIONS;
import static io.albedo.planner.testing.Rehearsed.made;
import static io.albedo.planner.testing.SketchGraph.translation;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.planner.canonical.Adoption;
import io.albedo.planner.canonical.Expectation;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.canonical.StackIndex;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.Sketch;
import io.albedo.planner.testing.SketchArbitraries;
import io.albedo.planner.testing.SketchArbitraries.Pair;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A look never finds the same what adoption finds different. */
class EvidentProperties {

  private static final GroupId GROUP = new GroupId.Explicit("shared.edge");

  private final Adoption adoption = new Adoption(OPTIONS, true);

  @Provide
  Arbitrary<Sketch> sketches() {
    return SketchArbitraries.sketches();
  }

  @Provide
  Arbitrary<Pair> nearbyPairs() {
    return SketchArbitraries.nearbyPairs();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsEvidentlyTheSameIsTheSame(@ForAll("nearbyPairs") Pair pair) {
    World world = made(GROUP, pair.before());
    AlbGraph wanted = wanted(pair.after());
    StackMatch match = StackMatch.of(wanted, observed(world), adoption);
    Evident evident = match.evident();
    check(wanted.all(TargetGroup.class), match.targetGroups(), evident::isSame, adoption::adopt);
    check(
        wanted.all(SecurityGroup.class), match.securityGroups(), evident::isSame, adoption::adopt);
    ReferenceResolver resolver = new ReferenceResolver(match);
    check(
        wanted.all(LoadBalancer.class),
        match.loadBalancers(),
        evident::isSame,
        (want, have) -> adoption.adopt(resolver.resolved(LoadBalancer.class, want), have));
    check(
        wanted.all(Listener.class),
        match.listeners(),
        evident::isSame,
        (want, have) -> adoption.adopt(resolver.resolved(Listener.class, want), have));
    for (Listener listener : wanted.listeners()) {
      checkRules(wanted.rules(listener.port()), rulesOf(listener, match), match);
    }
    checkBindings(wanted, match);
  }

  /** Else a look would be of no use. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatWasMadeJustSoIsEvidentlyTheSame(@ForAll("sketches") Sketch sketch) {
    World world = made(GROUP, sketch);
    AlbGraph wanted = wanted(sketch);
    StackMatch match = StackMatch.of(wanted, observed(world), adoption);
    Evident evident = match.evident();
    checkSame(wanted.all(SecurityGroup.class), match.securityGroups(), evident::isSame);
    checkSame(wanted.all(TargetGroup.class), match.targetGroups(), evident::isSame);
    checkSame(wanted.all(LoadBalancer.class), match.loadBalancers(), evident::isSame);
    assertThat(
            evident.areSameBindings(
                wanted.all(TargetGroupBinding.class), match.observed().bindings()))
        .isTrue();
  }

  private static <R extends Resource> void checkSame(
      List<R> wanted, Pairing<R> pairing, BiPredicate<R, R> evident) {
    for (R want : wanted) {
      assertThat(evident.test(want, pairing.of(want).orElseThrow().resource()))
          .as(want.id().toString())
          .isTrue();
    }
  }

  private static <R extends Resource> void check(
      List<R> wanted, Pairing<R> pairing, BiPredicate<R, R> evident, BinaryOperator<R> adopt) {
    for (R want : wanted) {
      pairing
          .of(want)
          .map(Present::resource)
          .filter(have -> evident.test(want, have))
          .ifPresent(have -> assertThat(adopt.apply(want, have)).isEqualTo(have));
    }
  }

  private void checkRules(
      List<ListenerRule> wanted, List<Present<ListenerRule>> present, StackMatch match) {
    List<ListenerRule> resolved = new ReferenceResolver(match).resolved(ListenerRule.class, wanted);
    if (match.evident().actions().areSameRules(wanted, present)) {
      assertThat(RuleEquality.same(adoption, resolved, present)).isTrue();
    }
  }

  private void checkBindings(AlbGraph wanted, StackMatch match) {
    List<TargetGroupBinding> bindings = wanted.all(TargetGroupBinding.class);
    if (match.evident().areSameBindings(bindings, match.observed().bindings())) {
      assertThat(new BindingDiffer(adoption).changes(bindings, match, new ReferenceResolver(match)))
          .isEmpty();
    }
  }

  private static List<Present<ListenerRule>> rulesOf(Listener listener, StackMatch match) {
    return match.listeners().of(listener).map(match.observed()::rulesOf).orElse(List.of());
  }

  private static AlbGraph wanted(Sketch sketch) {
    return new Expectation(OPTIONS).expected(translation(GROUP, sketch).graph());
  }

  private static ObservedStack observed(World world) {
    return new StackIndex(world.cloud(), world.bindings().values(), OPTIONS).stack(GROUP.stack());
  }
}
