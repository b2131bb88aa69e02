package io.albedo.k8s.webhook;

import java.util.Arrays;

/**
 * What a webhook serves with, in PEM, as a Secret of type {@code kubernetes.io/tls} holds it.
 *
 * @param ca what clients shall trust; may be empty
 */
@SuppressWarnings("ArrayRecordComponent")
public record TlsSecret(byte[] certificate, byte[] key, byte[] ca) {

  public TlsSecret {
    certificate = certificate.clone();
    key = key.clone();
    ca = ca.clone();
  }

  @Override
  public byte[] certificate() {
    return certificate.clone();
  }

  @Override
  public byte[] key() {
    return key.clone();
  }

  @Override
  public byte[] ca() {
    return ca.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TlsSecret that
        && Arrays.equals(certificate, that.certificate)
        && Arrays.equals(key, that.key)
        && Arrays.equals(ca, that.ca);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(certificate);
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "TlsSecret[" + certificate.length + " bytes of certificate]";
  }
}
