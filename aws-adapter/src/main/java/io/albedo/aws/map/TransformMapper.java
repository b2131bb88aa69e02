package io.albedo.aws.map;

import io.albedo.model.alb.Transform;
import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RewriteConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleTransform;

/** The transforms of rules. */
final class TransformMapper {

  private TransformMapper() {}

  static List<RuleTransform> all(List<Transform> transforms) {
    return transforms.stream().map(TransformMapper::one).toList();
  }

  private static RuleTransform one(Transform transform) {
    List<RewriteConfig> rewrites =
        transform.rewrites().stream().map(TransformMapper::rewrite).toList();
    RuleTransform.Builder builder = RuleTransform.builder().type(transform.type());
    switch (transform) {
      case Transform.UrlRewrite ignored ->
          builder.urlRewriteConfig(config -> config.rewrites(rewrites));
      case Transform.HostHeaderRewrite ignored ->
          builder.hostHeaderRewriteConfig(config -> config.rewrites(rewrites));
      case Transform.Unfamiliar t -> throw new IllegalArgumentException("left alone: " + t);
    }
    return builder.build();
  }

  private static RewriteConfig rewrite(Transform.Rewrite rewrite) {
    return RewriteConfig.builder().regex(rewrite.regex()).replace(rewrite.replace()).build();
  }
}
