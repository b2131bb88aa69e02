package io.albedo.k8s.webhook;

/** A certificate could not be read or written; the message says which verb on what, and why. */
public final class CertificateStoreException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  CertificateStoreException(String message) {
    super(message);
  }
}
