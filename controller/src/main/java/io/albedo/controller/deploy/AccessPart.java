package io.albedo.controller.deploy;

/** What access is for; each part can be granted or left out as a whole. */
public enum AccessPart {
  /** What every controller does. */
  WORK(false),
  /** Client secrets of log-ins, wherever they are. */
  ALL_SECRETS(false),
  /** Tells the API server whom to trust, where the controller makes its own certificate. */
  TRUST(false),
  /** Keeps that certificate. */
  CERTIFICATE(true),
  /** Lets one of several controllers work. */
  LEADERSHIP(true);

  private final boolean inNamespace;

  AccessPart(boolean inNamespace) {
    this.inNamespace = inNamespace;
  }

  /** Whether it is access within one namespace, and not in the whole cluster. */
  public boolean inNamespace() {
    return inNamespace;
  }
}
