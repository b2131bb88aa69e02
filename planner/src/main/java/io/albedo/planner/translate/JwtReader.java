package io.albedo.planner.translate;

import io.albedo.model.alb.Action.JwtClaim;
import io.albedo.model.alb.Action.JwtValidation;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.GoDecoder;
import io.albedo.planner.annotation.GoObject;
import io.albedo.planner.annotation.JsonDecodeException;
import io.albedo.planner.annotation.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code jwt-validation}. */
final class JwtReader {

  private static final String KEY = AnnotationName.JWT_VALIDATION.key();

  private JwtReader() {}

  static Parsed<JwtValidation> read(String raw) {
    return GoDecoder.object(raw, "JwtValidationConfig", JwtReader::written)
        .mapMessage(cause -> "failed to parse json annotation, " + KEY + ": " + raw + ": " + cause)
        .flatMap(JwtReader::checked);
  }

  private static JwtValidation written(GoObject object) throws JsonDecodeException {
    List<JwtClaim> claims = new ArrayList<>();
    for (GoObject claim :
        object.objects("additionalClaims", "JwtAdditionalClaim").orElse(List.of())) {
      claims.add(
          new JwtClaim(
              claim.string("format"),
              claim.string("name"),
              claim.stringList("values").orElse(List.of())));
    }
    return new JwtValidation(object.string("jwksEndpoint"), object.string("issuer"), claims);
  }

  private static Parsed<JwtValidation> checked(JwtValidation jwt) {
    return problem(jwt).map(Parsed::<JwtValidation>bad).orElseGet(() -> Parsed.ok(jwt));
  }

  private static Optional<String> problem(JwtValidation jwt) {
    if (jwt.jwksEndpoint().isEmpty()) {
      return Optional.of("jwksEndpoint is a required field for jwt validation");
    }
    if (jwt.issuer().isEmpty()) {
      return Optional.of("issuer is a required field for jwt validation");
    }
    return jwt.additionalClaims().stream().flatMap(c -> problem(c).stream()).findFirst();
  }

  private static Optional<String> problem(JwtClaim claim) {
    if (claim.format().isEmpty()) {
      return Optional.of("format is a required field for additional claims for jwt validation");
    }
    if (claim.name().isEmpty()) {
      return Optional.of("name is a required field for additional claims for jwt validation");
    }
    return claim.values().isEmpty()
        ? Optional.of("values must not be empty for additional claims for jwt validation")
        : Optional.empty();
  }
}
