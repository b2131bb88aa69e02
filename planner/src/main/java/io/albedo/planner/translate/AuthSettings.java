package io.albedo.planner.translate;

import io.albedo.model.alb.Action;
import io.albedo.planner.annotation.AnnotationName;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** The annotations {@code auth-*}, as far as they are not about one kind of provider. */
record AuthSettings(Kind kind, Action.AuthSettings common) {

  private static final String COOKIE = "AWSELBAuthSessionCookie";
  private static final long WEEK = 604_800;

  /** Who authenticates. */
  enum Kind {
    NONE("none"),
    COGNITO("cognito"),
    OIDC("oidc");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    static Optional<Kind> of(String text) {
      return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
    }
  }

  static AuthSettings read(AnnotationReader annotations) {
    Kind kind =
        annotations
            .choice(AnnotationName.AUTH_TYPE, Kind::of, "unknown authType: ")
            .orElse(Kind.NONE);
    return new AuthSettings(kind, common(annotations));
  }

  private static Action.AuthSettings common(AnnotationReader annotations) {
    long timeout = annotations.int64(AnnotationName.AUTH_SESSION_TIMEOUT).orElse(WEEK);
    return new Action.AuthSettings(
        annotations.text(AnnotationName.AUTH_ON_UNAUTHENTICATED_REQUEST).orElse("authenticate"),
        Optional.of(annotations.text(AnnotationName.AUTH_SCOPE).orElse("openid")),
        Optional.of(annotations.text(AnnotationName.AUTH_SESSION_COOKIE).orElse(COOKIE)),
        OptionalLong.of(timeout),
        new TreeMap<>());
  }

  /** The common part, with the parameters of a provider. */
  Action.AuthSettings with(SortedMap<String, String> extraParams) {
    return new Action.AuthSettings(
        common.onUnauthenticatedRequest(),
        common.scope(),
        common.sessionCookieName(),
        common.sessionTimeout(),
        extraParams);
  }
}
