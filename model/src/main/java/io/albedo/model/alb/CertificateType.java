package io.albedo.model.alb;

/** Who issues a certificate that is asked of ACM; named as the API names it. */
public enum CertificateType {
  /** Amazon, once it has seen DNS records which show that we own the names. */
  AMAZON_ISSUED,
  /** An authority of our own in ACM PCA, without further questions. */
  PRIVATE
}
