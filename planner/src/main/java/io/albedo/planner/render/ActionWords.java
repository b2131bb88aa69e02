package io.albedo.planner.render;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Actions in words: {@code shop:80}, {@code redirect 301 to HTTPS, port 443}. */
record ActionWords(Names names) {

  /** All actions, in the order in which they act. */
  String of(List<Action> actions, List<Transform> transforms) {
    String rewriting =
        transforms.stream().map(ActionWords::rewrites).collect(Collectors.joining(", then "));
    String acting = actions.stream().map(this::one).collect(Collectors.joining(", then "));
    return rewriting.isEmpty() ? acting : acting + " after rewriting " + rewriting;
  }

  private String one(Action action) {
    return switch (action) {
      case Action.Forward a -> forward(a);
      case Action.FixedResponse a -> fixedResponse(a);
      case Action.Redirect a -> redirect(a);
      case Action.AuthenticateCognito a -> "log in with Cognito (" + a.userPoolDomain() + ")";
      case Action.AuthenticateOidc a -> "log in with OpenID (" + a.provider().issuer() + ")";
      case Action.JwtValidation a -> "check JWT (" + a.issuer() + ")";
      case Action.Unfamiliar a -> a.type() + " (not known here)";
    };
  }

  private String forward(Action.Forward forward) {
    int total = forward.targetGroups().stream().mapToInt(ActionWords::weight).sum();
    String targets =
        forward.targetGroups().size() == 1
            ? names.targetGroup(forward.targetGroups().getFirst().targetGroup())
            : forward.targetGroups().stream()
                .map(tuple -> share(tuple, total) + names.targetGroup(tuple.targetGroup()))
                .collect(Collectors.joining(", "));
    return "→"
        + LineWrapper.GLUE
        + targets
        + forward.stickiness().map(ActionWords::sticky).orElse("");
  }

  /** AWS takes an absent weight for 1. */
  private static int weight(Action.TargetGroupTuple tuple) {
    return tuple.weight().orElse(1);
  }

  private static String share(Action.TargetGroupTuple tuple, int total) {
    return weight(tuple) + (total == 100 ? "% " : " of " + total + " ");
  }

  private static String sticky(Action.Stickiness stickiness) {
    if (!stickiness.enabled().orElse(false)) {
      return "";
    }
    return stickiness.durationSeconds().isPresent()
        ? " (sticky for " + stickiness.durationSeconds().getAsInt() + " s)"
        : " (sticky)";
  }

  private static String fixedResponse(Action.FixedResponse response) {
    return "answer "
        + response.statusCode()
        + response.messageBody().map(body -> " \"" + body + "\"").orElse("");
  }

  private static String redirect(Action.Redirect redirect) {
    List<String> parts = new ArrayList<>();
    put(parts, "", redirect.protocol(), "#{protocol}");
    put(parts, "host ", redirect.host(), "#{host}");
    put(parts, "port ", redirect.port(), "#{port}");
    put(parts, "path ", redirect.path(), "/#{path}");
    put(parts, "query ", redirect.query(), "#{query}");
    String code = redirect.statusCode().replace("HTTP_", "");
    return "redirect " + code + (parts.isEmpty() ? "" : " to " + String.join(", ", parts));
  }

  private static void put(List<String> parts, String label, Optional<String> value, String same) {
    value.filter(text -> !text.equals(same)).ifPresent(text -> parts.add(label + text));
  }

  private static String rewrites(Transform transform) {
    return switch (transform) {
      case Transform.HostHeaderRewrite host -> rewrites("host ", host);
      case Transform.UrlRewrite url -> rewrites("URL ", url);
      case Transform.Unfamiliar other -> "by " + other.type() + " (not known here)";
    };
  }

  private static String rewrites(String what, Transform transform) {
    return transform.rewrites().stream()
        .map(r -> what + r.regex() + " to " + r.replace())
        .collect(Collectors.joining(", "));
  }
}
