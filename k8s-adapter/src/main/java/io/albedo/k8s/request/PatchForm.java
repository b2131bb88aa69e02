package io.albedo.k8s.request;

/** How an API server is to read a patch. */
public enum PatchForm {
  /** Maps are merged, null removes a member, lists are replaced (RFC 7396). */
  MERGE("application/merge-patch+json"),

  /** Lists of built-in kinds are merged by their keys; custom resources do not take it. */
  STRATEGIC("application/strategic-merge-patch+json");

  private final String contentType;

  PatchForm(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }
}
