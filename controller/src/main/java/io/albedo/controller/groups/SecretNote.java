package io.albedo.controller.groups;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Secret;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which versions of Secrets have come to AWS for an Ingress: versions as the API server counts
 * them, which say nothing of what is in a Secret. Noted in the remembered form of the Ingress,
 * never in the Ingress itself, so that a controller that starts anew knows what was sent before its
 * time.
 *
 * @param text such as {@code login=1042,partner-login=977}; empty if there is nothing to note
 */
record SecretNote(String text) {

  static final String KEY = "albedo.io/client-secret-versions";

  /** What is to be noted now. */
  static SecretNote of(Ingress ingress, Collection<ObjectName> named, ClusterState cluster) {
    return new SecretNote(
        named.stream()
            .filter(name -> name.namespace().equals(ingress.name().namespace()))
            .map(name -> cluster.secrets().get(name))
            .filter(Objects::nonNull)
            .flatMap(secret -> entry(secret).stream())
            .sorted()
            .collect(Collectors.joining(",")));
  }

  private static Optional<String> entry(Secret secret) {
    return secret.version().map(version -> secret.name().name() + "=" + version);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** The form in which an Ingress is remembered. */
  Ingress in(Ingress ingress) {
    return isEmpty() ? ingress : Ingress.builder().from(ingress).putAnnotations(KEY, text).build();
  }

  /** Whether an Ingress is remembered with other versions; one without a note says nothing. */
  boolean contradicts(Ingress remembered) {
    String noted = remembered.annotations().get(KEY);
    return noted != null && !isEmpty() && !noted.equals(text);
  }
}
