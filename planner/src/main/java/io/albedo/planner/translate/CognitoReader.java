package io.albedo.planner.translate;

import io.albedo.model.alb.Action.AuthenticateCognito;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.GoDecoder;
import io.albedo.planner.annotation.GoObject;
import io.albedo.planner.annotation.JsonDecodeException;
import io.albedo.planner.annotation.Parsed;
import java.util.TreeMap;

/** Reads {@code auth-idp-cognito}; what is missing in it is empty text. */
record CognitoReader(AuthSettings settings) {

  private static final String KEY = AnnotationName.AUTH_IDP_COGNITO.key();

  Parsed<AuthenticateCognito> read(String raw) {
    return GoDecoder.object(raw, "AuthIDPConfigCognito", this::action)
        .mapMessage(cause -> "failed to parse json annotation, " + KEY + ": " + raw + ": " + cause);
  }

  private AuthenticateCognito action(GoObject object) throws JsonDecodeException {
    return new AuthenticateCognito(
        object.string("userPoolARN"),
        object.string("userPoolClientID"),
        object.string("userPoolDomain"),
        settings.with(
            object.stringMap("authenticationRequestExtraParams").orElseGet(TreeMap::new)));
  }
}
