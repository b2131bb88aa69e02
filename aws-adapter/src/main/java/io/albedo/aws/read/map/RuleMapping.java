package io.albedo.aws.read.map;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.Transform;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedRule;
import java.util.List;
import java.util.SortedMap;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RewriteConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleTransform;

/** Rules of listeners. */
public final class RuleMapping {

  private RuleMapping() {}

  /** Not for a default rule, whose priority is no number. */
  public static ObservedRule rule(
      Rule rule, ObservedListener listener, SortedMap<String, String> tags) {
    String arn = rule.ruleArn();
    int priority = Integer.parseInt(rule.priority());
    return new ObservedRule(
        new Arn(arn),
        listener.arn(),
        ListenerRule.builder()
            .id(ResourceId.rule(listener.spec().port(), priority))
            .listener(Token.of(listener.arn()))
            .priority(priority)
            .conditions(ConditionMapping.all(rule.conditions()))
            .actions(ActionMapping.all(rule.actions()))
            .transforms(rule.transforms().stream().map(RuleMapping::transform).toList())
            .tags(tags)
            .build());
  }

  private static Transform transform(RuleTransform transform) {
    return switch (transform.typeAsString()) {
      case "url-rewrite" ->
          new Transform.UrlRewrite(rewrites(transform.urlRewriteConfig().rewrites()));
      case "host-header-rewrite" ->
          new Transform.HostHeaderRewrite(rewrites(transform.hostHeaderRewriteConfig().rewrites()));
      default -> new Transform.Unfamiliar(transform.typeAsString());
    };
  }

  private static List<Transform.Rewrite> rewrites(List<RewriteConfig> rewrites) {
    return rewrites.stream()
        .map(r -> new Transform.Rewrite(r.regex(), r.replace() == null ? "" : r.replace()))
        .toList();
  }
}
