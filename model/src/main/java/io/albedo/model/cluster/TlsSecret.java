package io.albedo.model.cluster;

import io.albedo.model.Sensitive;

/**
 * A certificate with its key, and the authority that has signed it; all of it in PEM.
 *
 * @param authority certificate of the authority
 * @param authorityKey its private key, by which the certificate can be renewed
 * @param certificate the server's certificate
 * @param key its private key
 */
public record TlsSecret(
    String authority, Sensitive authorityKey, String certificate, Sensitive key) {

  /** Names of the Secret's fields, in the order of the components above. */
  public static final String AUTHORITY = "ca.crt";

  public static final String AUTHORITY_KEY = "ca.key";
  public static final String CERTIFICATE = "tls.crt";
  public static final String KEY = "tls.key";
}
