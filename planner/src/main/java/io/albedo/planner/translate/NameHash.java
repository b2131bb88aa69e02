package io.albedo.planner.translate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Parts of generated names, as aws-load-balancer-controller v3.5.0 makes them. */
public final class NameHash {

  private static final HexFormat HEX = HexFormat.of();

  /** Never fed itself, only copied: a look-up among the providers costs more than the hash. */
  private static final MessageDigest FRESH = sha256();

  private NameHash() {}

  /** Name of the security group that all load balancers of a cluster share. */
  public static String backendSecurityGroup(String cluster) {
    return "k8s-traffic-" + clean(cluster, 232) + "-" + of(10, cluster);
  }

  /** The first digits of the SHA-256 of the texts, put together without separator. */
  static String of(int digits, String... texts) {
    MessageDigest digest = copy(FRESH);
    for (String text : texts) {
      digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
    return HEX.formatHex(digest.digest(), 0, digits / 2);
  }

  /** The text without anything but ASCII letters and digits, at most so long. */
  static String clean(String text, int longest) {
    StringBuilder clean = new StringBuilder(longest);
    for (int i = 0; i < text.length() && clean.length() < longest; i++) {
      if (isLetterOrDigit(text.charAt(i))) {
        clean.append(text.charAt(i));
      }
    }
    return clean.toString();
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static MessageDigest copy(MessageDigest fresh) {
    try {
      return (MessageDigest) fresh.clone();
    } catch (CloneNotSupportedException e) {
      return sha256();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
