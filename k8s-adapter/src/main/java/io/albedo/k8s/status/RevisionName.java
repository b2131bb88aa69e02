package io.albedo.k8s.status;

import io.albedo.model.cluster.Ingress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names of remembered forms: {@code <ingress>-albedo-last-good-<hash>-<revision>}. The hash tells
 * apart Ingresses of one name, which follow each other, and those whose names had to be cut.
 */
final class RevisionName {

  private static final int LONGEST = 253;
  private static final int HASH_LENGTH = 10;

  private RevisionName() {}

  static String of(Ingress ingress, long revision) {
    String ending = "-albedo-last-good-%s-%d".formatted(hash(ingress), revision);
    return beginning(ingress.name().name(), LONGEST - ending.length()) + ending;
  }

  private static String hash(Ingress ingress) {
    String identity = ingress.name().text() + "/" + ingress.uid().orElse("");
    return HexFormat.of()
        .formatHex(sha256().digest(identity.getBytes(StandardCharsets.UTF_8)))
        .substring(0, HASH_LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Every part of a name between dots must end with a letter or a digit. */
  private static String beginning(String name, int longest) {
    int end = Math.min(name.length(), longest);
    while (end > 0 && !Character.isLetterOrDigit(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end);
  }
}
