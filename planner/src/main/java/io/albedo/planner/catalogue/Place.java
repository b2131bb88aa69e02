package io.albedo.planner.catalogue;

/** On which objects an annotation is read. */
public enum Place {
  NOWHERE("nowhere"),
  INGRESS("Ingress"),
  /** Each key from the Service if it is there, else from the Ingress. */
  INGRESS_AND_SERVICE("Ingress and Service");

  private final String words;

  Place(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public boolean includesServices() {
    return this == INGRESS_AND_SERVICE;
  }
}
