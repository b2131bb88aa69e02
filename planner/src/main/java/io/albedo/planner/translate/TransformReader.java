package io.albedo.planner.translate;

import io.albedo.model.alb.Transform;
import io.albedo.model.alb.Transform.Rewrite;
import io.albedo.planner.annotation.GoDecoder;
import io.albedo.planner.annotation.GoObject;
import io.albedo.planner.annotation.JsonDecodeException;
import io.albedo.planner.annotation.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code transforms.<name>}. */
final class TransformReader {

  private TransformReader() {}

  /** An element as written. */
  private record Written(
      String type, Optional<List<Rewrite>> url, Optional<List<Rewrite>> hostHeader) {

    static Written read(GoObject object) throws JsonDecodeException {
      return new Written(
          object.string("type", "TransformType"),
          rewrites(object, "urlRewriteConfig"),
          rewrites(object, "hostHeaderRewriteConfig"));
    }

    private static Optional<List<Rewrite>> rewrites(GoObject object, String config)
        throws JsonDecodeException {
      Optional<GoObject> content = object.object(config, "RewriteConfigObject");
      return content.isPresent() ? Optional.of(rewrites(content.get())) : Optional.empty();
    }

    private static List<Rewrite> rewrites(GoObject object) throws JsonDecodeException {
      List<Rewrite> rewrites = new ArrayList<>();
      for (GoObject rewrite : object.objects("rewrites", "RewriteConfig").orElse(List.of())) {
        rewrites.add(new Rewrite(rewrite.string("regex"), rewrite.string("replace")));
      }
      return rewrites;
    }
  }

  static Parsed<List<Transform>> read(String key, String raw) {
    return GoDecoder.list(raw, "Transform", Written::read)
        .mapMessage(cause -> "failed to parse json annotation, " + key + ": " + raw + ": " + cause)
        .flatMap(TransformReader::transforms);
  }

  private static Parsed<List<Transform>> transforms(List<Written> elements) {
    List<Transform> transforms = new ArrayList<>();
    for (Written element : elements) {
      switch (transform(element)) {
        case Parsed.Ok<Transform>(Transform transform) -> transforms.add(transform);
        case Parsed.Bad<Transform>(String problem) -> {
          return Parsed.bad(problem);
        }
      }
    }
    return Parsed.ok(List.copyOf(transforms));
  }

  private static Parsed<Transform> transform(Written element) {
    return switch (element.type()) {
      case "url-rewrite" -> checked("urlRewriteConfig", element.url(), Transform.UrlRewrite::new);
      case "host-header-rewrite" ->
          checked(
              "hostHeaderRewriteConfig", element.hostHeader(), Transform.HostHeaderRewrite::new);
      default -> Parsed.bad("unknown transform type: " + element.type());
    };
  }

  private static Parsed<Transform> checked(
      String config,
      Optional<List<Rewrite>> rewrites,
      Function<List<Rewrite>, Transform> constructor) {
    if (rewrites.isEmpty()) {
      return Parsed.bad("missing " + config);
    }
    return rewrites.get().isEmpty()
        ? Parsed.bad(config + ".rewrites cannot be empty")
        : Parsed.ok(constructor.apply(rewrites.get()));
  }
}
