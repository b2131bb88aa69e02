package io.albedo.planner.translate;

import io.albedo.model.alb.Action;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Secret;
import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.translate.OidcReader.Oidc;
import java.util.List;
import java.util.Optional;

/**
 * Reads who may pass to a backend: {@code auth-*}, in which a Service wins over the Ingress, and
 * {@code jwt-validation}. All of it is read for any listener, so that mistakes show; the actions
 * are made for HTTPS ones only.
 */
final class AuthReader {

  private final Surroundings surroundings;
  private final MemberScope member;

  AuthReader(Surroundings surroundings, MemberScope member) {
    this.surroundings = surroundings;
    this.member = member;
  }

  /**
   * Reads what guards a backend.
   *
   * @param annotations those of the Ingress, perhaps with those of the backend's Service on top
   */
  AuthPlan read(AnnotationReader annotations) {
    Optional<Action.JwtValidation> jwt =
        member.annotations().parsed(AnnotationName.JWT_VALIDATION.key(), JwtReader::read);
    AuthSettings settings = AuthSettings.read(annotations);
    Optional<Action.AuthenticateCognito> cognito =
        annotations.parsed(
            AnnotationName.AUTH_IDP_COGNITO.key(), new CognitoReader(settings)::read);
    Optional<Oidc> oidc =
        annotations.parsed(AnnotationName.AUTH_IDP_OIDC.key(), new OidcReader(settings)::read);
    return switch (settings.kind()) {
      case NONE -> () -> Optional.of(jwt.<List<Action>>map(List::of).orElseGet(List::of));
      case COGNITO -> () -> alone(jwt).flatMap(none -> cognito(cognito)).map(List::of);
      case OIDC -> () -> alone(jwt).flatMap(none -> oidc(oidc)).map(List::of);
    };
  }

  /** Authentication and token validation exclude each other. */
  private Optional<Boolean> alone(Optional<Action.JwtValidation> jwt) {
    return jwt.isEmpty()
        ? Optional.of(true)
        : reject(
            AnnotationName.JWT_VALIDATION,
            "authentication and jwt validation can't both be configured");
  }

  private Optional<Action> cognito(Optional<Action.AuthenticateCognito> cognito) {
    return cognito.isPresent()
        ? Optional.of(cognito.get())
        : reject(AnnotationName.AUTH_IDP_COGNITO, "missing IDPConfigCognito");
  }

  private Optional<Action> oidc(Optional<Oidc> oidc) {
    return oidc.isPresent()
        ? credentials(member.name().sibling(oidc.get().secretName()))
            .map(keys -> oidc.get().with(keys.id(), keys.secret()))
        : reject(AnnotationName.AUTH_IDP_OIDC, "missing IDPConfigOIDC");
  }

  private Optional<ClientCredentials> credentials(ObjectName name) {
    Optional<Secret> secret = surroundings.secret(name);
    Parsed<ClientCredentials> read =
        secret
            .map(present -> readable(present).flatMap(ClientCredentials::of))
            .orElseGet(() -> Parsed.bad("secrets \"" + name.name() + "\" not found"));
    read.problem()
        .ifPresent(
            problem ->
                member
                    .findings()
                    .add(
                        Code.MISSING_SECRET,
                        AnnotationReader.field(AnnotationName.AUTH_IDP_OIDC),
                        problem));
    return read.toOptional();
  }

  /** The controller may be told to read only Secrets with some label. */
  private Parsed<Secret> readable(Secret secret) {
    Optional<String> required = surroundings.options().requiredSecretsLabel();
    boolean labelled =
        required
            .map(label -> label.split("=", 2))
            .map(parts -> parts[parts.length - 1].equals(secret.labels().get(parts[0])))
            .orElse(true);
    return labelled
        ? Parsed.ok(secret)
        : Parsed.bad(
            "secret %s is missing required label %s; actual labels: %s"
                .formatted(secret.name(), required.orElse(""), GoText.map(secret.labels())));
  }

  private <T> Optional<T> reject(AnnotationName name, String problem) {
    member.findings().add(Code.INVALID_ANNOTATION, AnnotationReader.field(name), problem);
    return Optional.empty();
  }
}
