package io.albedo.planner.route;

import io.albedo.model.alb.Transform;
import io.albedo.model.alb.Transform.Rewrite;
import java.util.List;

/**
 * Applies the transforms of a rule. Of each expression the first match is replaced; without match
 * the request stays as it was. Source: "Transforms for listener rules" in the Elastic Load
 * Balancing user guide.
 */
final class RequestRewriter {

  private final List<Rewriting> host;
  private final List<Rewriting> url;

  RequestRewriter(List<Transform> transforms) {
    host = rewritings(transforms, Transform.HostHeaderRewrite.class);
    url = rewritings(transforms, Transform.UrlRewrite.class);
  }

  private static List<Rewriting> rewritings(
      List<Transform> transforms, Class<? extends Transform> kind) {
    return transforms.stream()
        .filter(kind::isInstance)
        .flatMap(t -> t.rewrites().stream())
        .map(Rewriting::of)
        .toList();
  }

  /**
   * The host header to send.
   *
   * @throws IllegalArgumentException if a transform fails
   */
  String host(Request request) {
    return rewrite(host, request.host());
  }

  /**
   * The path and query to send.
   *
   * @throws IllegalArgumentException if a transform fails or leaves no path
   */
  String target(Request request) {
    String target = rewrite(url, request.target());
    if (!url.isEmpty() && !target.startsWith("/")) {
      throw new IllegalArgumentException("the rewritten URL has no path: " + target);
    }
    return target;
  }

  private static String rewrite(List<Rewriting> rewritings, String text) {
    String changed = text;
    for (Rewriting rewriting : rewritings) {
      changed = rewriting.regex().replaced(changed, rewriting.replace()).orElse(changed);
    }
    return changed;
  }

  private record Rewriting(BoundedRegex regex, String replace) {
    static Rewriting of(Rewrite rewrite) {
      return new Rewriting(BoundedRegex.withCase(rewrite.regex()), rewrite.replace());
    }
  }
}
