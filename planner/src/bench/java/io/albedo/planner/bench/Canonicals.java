package io.albedo.planner.bench;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.planner.canonical.Adoption;
import io.albedo.planner.canonical.Expectation;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.StackIndex;
import io.albedo.planner.diff.Change;
import io.albedo.planner.diff.GraphDiffer;
import io.albedo.planner.lower.GroupLowering;
import io.albedo.planner.options.Options;
import io.albedo.planner.order.OperationSequencer;
import io.albedo.planner.order.Step;
import io.albedo.planner.translate.GroupTranslation;
import io.albedo.planner.translate.Translation;
import java.util.List;

/** What is wanted of a group and what is there, in canonical form. */
record Canonicals(
    GroupTranslation group,
    AlbGraph wanted,
    ObservedStack observed,
    Adoption adoption,
    Options options) {

  static List<Canonicals> of(
      Translation translation, ClusterState cluster, CloudState cloud, Options options) {
    StackIndex index = new StackIndex(cloud, cluster.targetGroupBindings().values(), options);
    Expectation expectation = new Expectation(options);
    Adoption adoption = new Adoption(options, true);
    return translation.groups().stream()
        .map(
            g ->
                new Canonicals(
                    g,
                    expectation.expected(g.graph()),
                    index.stack(g.group().stack()),
                    adoption,
                    options))
        .toList();
  }

  /** How many operations lead from what is there to what is wanted. */
  int operations() {
    List<Change> changes = new GraphDiffer(adoption).diff(wanted, observed);
    List<Step> steps =
        changes.isEmpty()
            ? List.of()
            : new GroupLowering(adoption, Token.unknown("the VPC"), options, group)
                .lower(changes, observed);
    return new OperationSequencer().sequence(steps).size();
  }
}
