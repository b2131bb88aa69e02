package io.albedo.k8s.request;

import io.albedo.model.cloud.CloudFailure;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words for what an API server refuses. Source: the reasons of {@code Status} in the Kubernetes API
 * reference; an answer of something between here and there has none, and its status stands for it.
 */
final class Refusals {

  private static final Map<Integer, String> REASONS =
      Map.of(
          400, "BadRequest",
          401, "Unauthorized",
          403, "Forbidden",
          404, "NotFound",
          413, "RequestEntityTooLarge",
          422, "Invalid",
          429, "TooManyRequests");

  private static final int CONFLICT = 409;
  private static final Set<String> CONFLICTS = Set.of("AlreadyExists", "Conflict");

  private Refusals() {}

  /**
   * A refusal.
   *
   * @param body empty if it could not be read as an object
   */
  static CloudFailure of(String verb, ApiTarget target, int status, Optional<ApiObject> body) {
    String reason = reason(verb, status, body);
    String words = words(target, body);
    return new CloudFailure(
        reason,
        what(verb, target) + (words.isEmpty() ? "" : ": " + words) + hint(status, target, body));
  }

  /**
   * The reason that the body gives. There are two for status 409, which mean different things; a
   * server that gives neither means the one that the verb allows for.
   */
  private static String reason(String verb, int status, Optional<ApiObject> body) {
    String given = body.flatMap(b -> b.text("reason")).orElse("");
    if (status == CONFLICT && !CONFLICTS.contains(given)) {
      return verb.equals("create") ? "AlreadyExists" : "Conflict";
    }
    return given.isEmpty() ? REASONS.getOrDefault(status, "HTTP" + status) : given;
  }

  /** As in {@code cannot patch ingresses.networking.k8s.io/status shop/web}. */
  static String what(String verb, ApiTarget target) {
    return "cannot " + verb + " " + target.text();
  }

  /** The same, where nobody knows; who only wanted to read knows that nothing was done. */
  static String perhaps(String verb, ApiTarget target) {
    boolean reads = verb.equals("get") || verb.equals("list");
    return what(verb, target) + (reads ? "" : ", or perhaps it was done");
  }

  /** The words about a Secret may repeat what is in it. */
  static String words(ApiTarget target, Optional<ApiObject> body) {
    return target.kind() == ApiKind.SECRET ? "" : body.flatMap(b -> b.text("message")).orElse("");
  }

  /** Of a kind that is not served the API server says only that there is nothing at that path. */
  private static String hint(int status, ApiTarget target, Optional<ApiObject> body) {
    boolean namesNothing = body.flatMap(b -> b.text("details", "name")).isEmpty();
    return status == 404 && target.kind() == ApiKind.TARGET_GROUP_BINDING && namesNothing
        ? "; is the CustomResourceDefinition of " + target.kind().resource() + " installed?"
        : "";
  }
}
