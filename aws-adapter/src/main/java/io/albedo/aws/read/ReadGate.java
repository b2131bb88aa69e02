package io.albedo.aws.read;

/** What may be read or not, as feature gates say. */
public enum ReadGate {
  /** The tags of listeners and rules. */
  LISTENER_TAGS,
  /** Load balancers and target groups are found by the tagging API, not by listing all. */
  TAGGING_API,
  /** The tags of certificates, which tell those made for a stack from others. */
  CERTIFICATE_TAGS
}
