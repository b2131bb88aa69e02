package io.albedo.planner.priority;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.Transform;
import io.albedo.model.cluster.ObjectName;
import java.util.List;
import java.util.SortedMap;

/**
 * A rule that has no priority yet.
 *
 * @param origin the Ingress and the path from which it comes
 */
public record RuleDraft(
    Origin origin,
    List<Condition> conditions,
    List<Action> actions,
    List<Transform> transforms,
    SortedMap<String, String> tags) {

  public RuleDraft {
    conditions = List.copyOf(conditions);
    actions = List.copyOf(actions);
    transforms = List.copyOf(transforms);
  }

  /**
   * Where a rule is written.
   *
   * @param field such as {@code spec.rules[0].http.paths[1]}
   */
  public record Origin(ObjectName ingress, String field) {}

  /** Whether both do the same to the same requests. */
  public boolean isTwinOf(RuleDraft other) {
    return conditions.equals(other.conditions)
        && actions.equals(other.actions)
        && transforms.equals(other.transforms);
  }

  /** Whether the client is sent on with host, path and query as they are, to another listener. */
  public boolean onlyChangesListener() {
    return SelfRedirects.changeListenerOnly(this);
  }
}
