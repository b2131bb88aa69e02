package io.albedo.planner;

import static io.albedo.planner.testing.Rehearsed.after;
import static io.albedo.planner.testing.Rehearsed.course;
import static io.albedo.planner.testing.Rehearsed.emptyWorld;
import static io.albedo.planner.testing.Rehearsed.made;
import static io.albedo.planner.testing.Rehearsed.picture;
import static io.albedo.planner.testing.Rehearsed.plan;
import static io.albedo.planner.testing.Rehearsed.titles;
import static io.albedo.planner.testing.Rehearsed.worlds;
import static io.albedo.planner.testing.Sketches.listener;
import static io.albedo.planner.testing.Sketches.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.GroupId;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.plan.AddressCall;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.Rehearsed.Done;
import io.albedo.planner.testing.SchemeChange;
import io.albedo.planner.testing.Sketch;
import io.albedo.planner.testing.SketchArbitraries;
import io.albedo.planner.testing.SketchArbitraries.Pair;
import io.albedo.planner.translate.GroupTranslation;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A load balancer takes the place of another one, whatever else changes in the same pass. */
class ReplacementProperties {

  private static final GroupId GROUP = new GroupId.Explicit("shared.edge");

  @Provide
  Arbitrary<Pair> nearbyPairs() {
    return SketchArbitraries.nearbyPairs();
  }

  /** Law 2. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void anApprovedReplacementLeadsToWhatIsWanted(@ForAll("nearbyPairs") Pair pair) {
    World before = made(GROUP, pair.before());
    SchemeChange change = SchemeChange.of(GROUP, pair.after(), before);
    GroupPlan plan = plan(change.approved(), before);
    World fresh = after(plan(change.approved(), emptyWorld()), emptyWorld());
    assertThat(unnumbered(after(plan, before))).as(() -> titles(plan)).isEqualTo(unnumbered(fresh));
  }

  /**
   * Law 4: who still comes to the old one is answered as ever, and nobody is sent to half a new
   * one.
   */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void theOldOneIsNotTouchedBeforeClientsHaveLeftIt(@ForAll("nearbyPairs") Pair pair) {
    World before = made(GROUP, pair.before());
    SchemeChange change = SchemeChange.of(GROUP, pair.after(), before);
    List<Done> course = course(plan(change.approved(), before), before);
    World reached = course.getLast().world();
    boolean published = false;
    for (Done done : course) {
      published |= done.operation().call() instanceof AddressCall.PublishAddress;
      if (done.operation().call() instanceof Call.DeleteLoadBalancer) {
        assertThat(published).isTrue();
        return;
      }
      assertThat(listeners(done.world(), change.old())).isEqualTo(listeners(before, change.old()));
      assertThat(rules(done.world(), change.old())).isEqualTo(rules(before, change.old()));
      if (published) {
        Arn made = change.replacement(reached);
        assertThat(listeners(done.world(), made)).isEqualTo(listeners(reached, made));
        assertThat(rules(done.world(), made)).hasSameSizeAs(rules(reached, made));
      }
    }
  }

  /** Law 6. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void anInterruptedReplacementIsBroughtToItsEnd(
      @ForAll("nearbyPairs") Pair pair, @ForAll @IntRange(max = 1000) int moment) {
    World before = made(GROUP, pair.before());
    SchemeChange change = SchemeChange.of(GROUP, pair.after(), before);
    List<World> worlds = worlds(plan(change.approved(), before), before);
    World stopped = worlds.get(moment % worlds.size());
    GroupPlan rest = plan(change.approved(), stopped);
    World reached = after(rest, stopped);
    assertThat(unnumbered(reached)).as(() -> titles(rest)).isEqualTo(unnumbered(worlds.getLast()));
    assertThat(plan(change.approved(), reached).operations()).isEmpty();
  }

  @Example
  void whoIsServedInItsLastGoodFormIsToldTheNewAddressToo() {
    Sketch sketch = sketch(80, listener("/a a"));
    World before = made(GROUP, sketch);
    GroupTranslation approved = SchemeChange.of(GROUP, sketch, before).approved();
    GroupTranslation standIn =
        GroupTranslation.builder()
            .from(approved)
            .members(List.of())
            .standIns(approved.members())
            .build();
    assertThat(titles(plan(standIn, before)))
        .contains("publish the new address in the status of Ingress ns/web", "is healthy");
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void withoutApprovalTheOneThatIsThereStays(@ForAll("nearbyPairs") Pair pair) {
    World before = made(GROUP, pair.before());
    SchemeChange change = SchemeChange.of(GROUP, pair.after(), before);
    GroupPlan plan = plan(change.wanted(), before);
    assertThat(plan.status()).isEqualTo(PlanStatus.PARTIAL);
    assertThat(plan.operations())
        .noneMatch(
            o ->
                o.resource().equals(io.albedo.model.alb.ResourceId.LOAD_BALANCER)
                    && (o.call() instanceof Call.CreateLoadBalancer
                        || o.call() instanceof Call.DeleteLoadBalancer));
  }

  /** Target groups that were made beside others have a number behind their names. */
  private static List<String> unnumbered(World world) {
    return picture(world).stream()
        .map(line -> line.replaceAll("(k8s-sharededge[-\\w]*?)-[2-9]\\b", "$1"))
        .sorted()
        .toList();
  }

  private static List<ObservedListener> listeners(World world, Arn balancer) {
    return world.cloud().listeners().stream()
        .filter(l -> l.loadBalancer().equals(balancer))
        .toList();
  }

  private static List<?> rules(World world, Arn balancer) {
    List<Arn> listeners = listeners(world, balancer).stream().map(ObservedListener::arn).toList();
    return world.cloud().rules().stream().filter(r -> listeners.contains(r.listener())).toList();
  }
}
