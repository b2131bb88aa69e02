package io.albedo.planner.lower;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Mark;
import io.albedo.planner.order.Phase;
import io.albedo.planner.order.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Tags of load balancing resources: first what is missing or other, then what is too much. */
final class TagLowering {

  private final OperationNames names;

  TagLowering(OperationNames names) {
    this.names = names;
  }

  List<Step> lower(
      Phase phase,
      ResourceId resource,
      Token<Arn> arn,
      SortedMap<String, String> present,
      SortedMap<String, String> wanted) {
    return lower(phase, resource, resource.toString(), arn, MapDifference.of(present, wanted));
  }

  /**
   * The same, of a resource whose id does not tell a person which one it is.
   *
   * @param called kind and name
   */
  List<Step> lower(
      Phase phase, ResourceId resource, String called, Token<Arn> arn, MapDifference tags) {
    List<Step> steps = new ArrayList<>();
    if (!tags.set().isEmpty()) {
      steps.add(
          OperationDraft.of(phase, names.next("tag", resource), resource, Mark.UPDATE)
              .title("tag " + called)
              .because("tags differ: " + tags.set().keySet())
              .call(new Call.AddTags(arn, tags.set())));
    }
    if (!tags.removed().isEmpty()) {
      steps.add(
          OperationDraft.of(phase, names.next("untag", resource), resource, Mark.UPDATE)
              .title("remove tags of " + called)
              .because("nobody asks for " + tags.removed())
              .call(new Call.RemoveTags(arn, tags.removed())));
    }
    return tags.inOrder(steps);
  }
}
