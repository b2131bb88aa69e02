package io.albedo.planner.translate;

import io.albedo.model.Sensitive;
import io.albedo.model.cluster.Secret;
import io.albedo.planner.annotation.Parsed;
import java.util.Optional;

/** What an OpenID Connect provider knows us by, out of a Secret. */
record ClientCredentials(Sensitive id, Sensitive secret) {

  /** White space behind the id and control characters behind the secret are slips of the editor. */
  static Parsed<ClientCredentials> of(Secret secret) {
    Optional<Sensitive> id =
        Optional.ofNullable(secret.data().get("clientID"))
            .or(() -> Optional.ofNullable(secret.data().get("clientId")));
    Optional<Sensitive> key = Optional.ofNullable(secret.data().get("clientSecret"));
    if (id.isEmpty()) {
      return Parsed.bad("missing clientID, secret: " + secret.name());
    }
    return key.isEmpty()
        ? Parsed.bad("missing clientSecret, secret: " + secret.name())
        : Parsed.ok(new ClientCredentials(withoutSpace(id.get()), withoutControls(key.get())));
  }

  private static Sensitive withoutSpace(Sensitive text) {
    String raw = text.reveal();
    int end = raw.length();
    while (end > 0 && isSpace(raw.charAt(end - 1))) {
      end--;
    }
    return new Sensitive(raw.substring(0, end));
  }

  /** Unicode White_Space. */
  private static boolean isSpace(char c) {
    return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == '\u0085';
  }

  private static Sensitive withoutControls(Sensitive text) {
    String raw = text.reveal();
    int end = raw.length();
    while (end > 0 && Character.getType(raw.charAt(end - 1)) == Character.CONTROL) {
      end--;
    }
    return new Sensitive(raw.substring(0, end));
  }
}
