package io.albedo.planner.render;

import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.Transform;
import io.albedo.model.plan.Call;
import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonObjectBuilder;
import java.util.List;

/** Requests of the Elastic Load Balancing API about listener rules. */
record RuleInput(TokenJson tokens) {

  Json.Obj create(ListenerRule rule) {
    JsonObjectBuilder input =
        Json.object()
            .put("ListenerArn", tokens.text(rule.listener()))
            .put("Priority", rule.priority())
            .put("Conditions", ConditionInput.all(rule.conditions()))
            .put("Actions", new ActionInput(tokens).all(rule.actions()));
    if (!rule.transforms().isEmpty()) {
      input.put("Transforms", transforms(rule.transforms()));
    }
    if (!rule.tags().isEmpty()) {
      input.put("Tags", KeyValueJson.of(rule.tags()));
    }
    return input.build();
  }

  /** An absent list leaves transforms as they are, so that none must be asked for. */
  Json.Obj modify(Call.ModifyRule call) {
    JsonObjectBuilder input =
        Json.object()
            .put("RuleArn", tokens.text(call.rule()))
            .put("Conditions", ConditionInput.all(call.conditions()))
            .put("Actions", new ActionInput(tokens).all(call.actions()));
    return call.transforms().isEmpty()
        ? input.put("ResetTransforms", true).build()
        : input.put("Transforms", transforms(call.transforms())).build();
  }

  Json.Obj setPriorities(Call.SetRulePriorities call) {
    return Json.object()
        .put(
            "RulePriorities",
            new Json.Arr(call.placements().stream().map(this::placement).toList()))
        .build();
  }

  private Json placement(Call.SetRulePriorities.Placement placement) {
    return Json.object()
        .put("RuleArn", tokens.text(placement.rule()))
        .put("Priority", placement.priority())
        .build();
  }

  private static Json transforms(List<Transform> transforms) {
    return new Json.Arr(transforms.stream().map(RuleInput::transform).toList());
  }

  private static Json transform(Transform transform) {
    JsonObjectBuilder json = Json.object().put("Type", transform.type());
    List<Json> rewrites = transform.rewrites().stream().map(RuleInput::rewrite).toList();
    Json config = Json.object().put("Rewrites", new Json.Arr(rewrites)).build();
    return switch (transform) {
      case Transform.HostHeaderRewrite ignored ->
          json.put("HostHeaderRewriteConfig", config).build();
      case Transform.UrlRewrite ignored -> json.put("UrlRewriteConfig", config).build();
      case Transform.Unfamiliar ignored -> json.build();
    };
  }

  private static Json rewrite(Transform.Rewrite rewrite) {
    return Json.object().put("Regex", rewrite.regex()).put("Replace", rewrite.replace()).build();
  }
}
