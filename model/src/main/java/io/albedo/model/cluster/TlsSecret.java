package io.albedo.model.cluster;

import io.albedo.model.Sensitive;

/**
 * A certificate with its key, and the authorities that vouch for it; all of it in PEM.
 *
 * @param authority certificates of those who are to be trusted; that of whoever has signed first
 * @param certificate the server's certificate
 * @param key its private key
 */
public record TlsSecret(String authority, String certificate, Sensitive key) {

  /** Names of the Secret's fields, in the order of the components above. */
  public static final String AUTHORITY = "ca.crt";

  public static final String CERTIFICATE = "tls.crt";
  public static final String KEY = "tls.key";
}
