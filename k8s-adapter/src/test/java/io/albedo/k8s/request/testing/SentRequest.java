package io.albedo.k8s.request.testing;

/** A request as it passed by. */
public record SentRequest(String method, String path, String contentType, String body) {

  @Override
  public String toString() {
    return method + " " + path;
  }
}
