package io.albedo.planner.simulate;

import static io.albedo.planner.simulate.Draft.known;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.plan.Call;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Target groups. Error codes: the actions' pages in the Elastic Load Balancing API reference. */
final class TargetGroupSimulation {

  private final Draft draft;

  TargetGroupSimulation(Draft draft) {
    this.draft = draft;
  }

  /** The same again is the same one. */
  Map<Attribute, String> create(Call.CreateTargetGroup call) {
    String name = known(call.targetGroup().name());
    known(call.targetGroup().port());
    known(call.targetGroup().healthCheck().port());
    ResourceNameRules.check(name);
    TargetGroup spec = call.targetGroup().withAttributes(new TreeMap<>());
    ObservedTargetGroup same =
        draft.targetGroups.stream()
            .filter(t -> t.spec().name().equals(Token.of(name)))
            .findFirst()
            .orElseGet(() -> make(name, known(call.vpc()), spec));
    if (!same.spec().withAttributes(new TreeMap<>()).equals(spec)) {
      throw new Refusal("DuplicateTargetGroupName", "'" + name + "' exists with other settings");
    }
    return Map.of(
        Attribute.TARGET_GROUP_ARN, same.arn().value(), Attribute.TARGET_GROUP_NAME, name);
  }

  private ObservedTargetGroup make(String name, VpcId vpc, TargetGroup spec) {
    String arn = draft.arn("elasticloadbalancing", "targetgroup/" + name + "/" + draft.nextId());
    ObservedTargetGroup made = new ObservedTargetGroup(new Arn(arn), vpc, spec);
    draft.targetGroups.add(made);
    return made;
  }

  Map<Attribute, String> modify(Call.ModifyTargetGroup call) {
    return change(call.targetGroup(), spec -> spec.withHealthCheck(call.healthCheck()));
  }

  Map<Attribute, String> setAttributes(Call.ModifyTargetGroupAttributes call) {
    return change(
        call.targetGroup(),
        spec -> {
          SortedMap<String, String> all = new TreeMap<>(spec.attributes());
          all.putAll(call.attributes());
          return spec.withAttributes(all);
        });
  }

  Map<Attribute, String> delete(Call.DeleteTargetGroup call) {
    int index = draft.targetGroup(call.targetGroup());
    if (new TargetGroupUses(draft).uses(known(call.targetGroup())).findAny().isPresent()) {
      throw new Refusal("ResourceInUse", call.targetGroup() + " is used by a listener or a rule");
    }
    draft.targets.remove(known(call.targetGroup()));
    draft.targetGroups.remove(index);
    return Map.of();
  }

  private Map<Attribute, String> change(Token<Arn> targetGroup, UnaryOperator<TargetGroup> change) {
    int index = draft.targetGroup(targetGroup);
    ObservedTargetGroup group = draft.targetGroups.get(index);
    draft.targetGroups.set(
        index, new ObservedTargetGroup(group.arn(), group.vpc(), change.apply(group.spec())));
    return Map.of();
  }
}
