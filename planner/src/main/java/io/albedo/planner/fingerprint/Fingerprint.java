package io.albedo.planner.fingerprint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was there of some groups, in few words: two fingerprints are equal if every resource was the
 * same in its canonical form. Only texts of one release can be compared.
 *
 * @param resources the hash of each resource, by its ARN, by the id of a security group, or by
 *     {@code kubernetes:namespace/name} of a binding. Secrets are in no hash
 */
public record Fingerprint(SortedMap<String, String> resources) {

  private static final int DIGITS_OF_A_RESOURCE = 12;

  public Fingerprint {
    resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
  }

  /** One text that is other as soon as one resource is. */
  public String digest() {
    return "sha256:" + sha256(resources.toString());
  }

  static String hash(String canonicalForm) {
    return sha256(canonicalForm).substring(0, DIGITS_OF_A_RESOURCE);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
