package io.albedo.planner.catalogue;

/** What becomes of an annotation that several members of a group have, or Ingress and Service. */
public enum MergeRule {
  /** Says something about this one Ingress only. */
  OWN("each Ingress for itself"),
  SERVICE_FIRST("each Ingress for itself; what the Service says goes before"),
  /** A Service cannot switch off what the Ingress switches on. */
  EITHER("each Ingress for itself; on as soon as Ingress or Service says so"),
  AGREE("all that have it must agree"),
  AGREE_ON_PORT("all that have it and listen on the same port must agree"),
  UNION("put together; a key that several have must have one value"),
  UNION_ON_PORT(
      "put together from all that listen on the port; a key that several have must have one value"),
  JOIN("put together"),
  /** Those before the first are free. */
  FIRST_AND_LATER("that of the first that has it; all later ones must have the same"),
  NONE("none");

  private final String words;

  MergeRule(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
