package io.albedo.planner.translate;

import io.albedo.model.alb.Transform;
import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.translate.ConditionReader.Conditions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a member's annotations say about a backend by the name of its Service. Each annotation is
 * read once, however many paths it stands for.
 */
final class MemberAnnotations {

  /** What may stand behind {@code actions.<name>}. */
  sealed interface NamedAction {
    /** There is no such annotation. */
    record Absent() implements NamedAction {}

    /** There is one, but it cannot be read, which has been reported. */
    record Unreadable() implements NamedAction {}

    /** There is one. */
    record Present(ActionPlan plan) implements NamedAction {}
  }

  private final MemberScope member;
  private final boolean conditional;
  private final boolean transforming;
  private final Map<String, NamedAction> actions = new HashMap<>();
  private final Map<String, Conditions> conditions = new HashMap<>();
  private final Map<String, List<Transform>> transforms = new HashMap<>();

  MemberAnnotations(MemberScope member) {
    this.member = member;
    this.conditional = member.annotations().hasAny(AnnotationName.CONDITIONS);
    this.transforming = member.annotations().hasAny(AnnotationName.TRANSFORMS);
  }

  NamedAction action(String name) {
    return actions.computeIfAbsent(name, this::readAction);
  }

  private NamedAction readAction(String name) {
    String key = AnnotationName.ACTIONS.key(name);
    if (member.annotations().annotations().find(key).isEmpty()) {
      return new NamedAction.Absent();
    }
    Optional<ActionPlan> plan =
        member.annotations().parsed(key, Code.INVALID_ACTION, raw -> ActionReader.read(key, raw));
    return plan.<NamedAction>map(NamedAction.Present::new).orElseGet(NamedAction.Unreadable::new);
  }

  Conditions conditions(String name) {
    return conditional ? conditions.computeIfAbsent(name, this::readConditions) : Conditions.NONE;
  }

  private Conditions readConditions(String name) {
    String key = AnnotationName.CONDITIONS.key(name);
    Conditions read =
        member
            .annotations()
            .parsed(key, Code.INVALID_CONDITION, raw -> ConditionReader.read(key, raw))
            .orElse(Conditions.NONE);
    read.unknownFields().forEach(field -> warn(key, field));
    return read;
  }

  /** LBC drops such a condition without a word, which makes the rule match more than it says. */
  private void warn(String key, String field) {
    member
        .findings()
        .warn(
            Code.INVALID_CONDITION,
            AnnotationReader.field(key),
            "field \"" + field + "\" is unknown, so the condition is left out");
  }

  List<Transform> transforms(String name) {
    return transforming ? transforms.computeIfAbsent(name, this::readTransforms) : List.of();
  }

  private List<Transform> readTransforms(String name) {
    String key = AnnotationName.TRANSFORMS.key(name);
    return member
        .annotations()
        .parsed(key, raw -> TransformReader.read(key, raw))
        .orElse(List.of());
  }
}
