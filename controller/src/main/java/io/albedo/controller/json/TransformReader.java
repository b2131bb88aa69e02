package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.alb.Transform;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the transforms of a rule. */
final class TransformReader {

  private TransformReader() {}

  static List<Transform> all(Fields rule) {
    return rule.maps("Transforms").stream().flatMap(transform -> read(transform).stream()).toList();
  }

  /** Empty if a finding tells why. */
  private static Optional<Transform> read(Fields transform) {
    String type = transform.requiredText("Type");
    return switch (type) {
      case "url-rewrite" -> config(transform, "UrlRewriteConfig", Transform.UrlRewrite::new);
      case "host-header-rewrite" ->
          config(transform, "HostHeaderRewriteConfig", Transform.HostHeaderRewrite::new);
      default -> Optional.of(type).filter(t -> !t.isEmpty()).map(Transform.Unfamiliar::new);
    };
  }

  private static Optional<Transform> config(
      Fields transform, String name, Function<List<Transform.Rewrite>, Transform> make) {
    if (!transform.has(name)) {
      transform.error(name, "is missing");
    }
    return transform
        .map(name)
        .map(config -> config.maps("Rewrites").stream().map(TransformReader::rewrite).toList())
        .map(make);
  }

  private static Transform.Rewrite rewrite(Fields rewrite) {
    return new Transform.Rewrite(rewrite.requiredText("Regex"), rewrite.text("Replace").orElse(""));
  }
}
