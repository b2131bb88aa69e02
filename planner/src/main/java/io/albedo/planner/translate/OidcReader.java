package io.albedo.planner.translate;

import io.albedo.model.Sensitive;
import io.albedo.model.alb.Action.AuthenticateOidc;
import io.albedo.model.alb.Action.OidcProvider;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.GoDecoder;
import io.albedo.planner.annotation.GoObject;
import io.albedo.planner.annotation.JsonDecodeException;
import io.albedo.planner.annotation.Parsed;
import java.util.TreeMap;

/** Reads {@code auth-idp-oidc}; what is missing in it is empty text. */
record OidcReader(AuthSettings settings) {

  private static final String KEY = AnnotationName.AUTH_IDP_OIDC.key();
  private static final Sensitive NOT_READ = new Sensitive("");

  /**
   * What the annotation says.
   *
   * @param action without the two values that are in the Secret
   */
  record Oidc(String secretName, AuthenticateOidc action) {
    AuthenticateOidc with(Sensitive clientId, Sensitive clientSecret) {
      return new AuthenticateOidc(action.provider(), clientId, clientSecret, action.settings());
    }
  }

  Parsed<Oidc> read(String raw) {
    return GoDecoder.object(raw, "AuthIDPConfigOIDC", this::oidc)
        .mapMessage(cause -> "failed to parse json annotation, " + KEY + ": " + raw + ": " + cause);
  }

  private Oidc oidc(GoObject object) throws JsonDecodeException {
    OidcProvider provider =
        new OidcProvider(
            object.string("issuer"),
            object.string("authorizationEndpoint"),
            object.string("tokenEndpoint"),
            object.string("userInfoEndpoint"));
    TreeMap<String, String> extra =
        new TreeMap<>(object.stringMap("authenticationRequestExtraParams").orElseGet(TreeMap::new));
    return new Oidc(
        object.string("secretName"),
        new AuthenticateOidc(provider, NOT_READ, NOT_READ, settings.with(extra)));
  }
}
