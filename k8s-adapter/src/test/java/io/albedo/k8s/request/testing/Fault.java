package io.albedo.k8s.request.testing;

/** What goes wrong with a request. */
public sealed interface Fault {

  /** It is turned away. */
  record Refuse(int status, String reason, String message) implements Fault {}

  /** Something between here and the API server answers in its place. */
  record Garble(int status, String body) implements Fault {}

  /** The connection breaks when the request was carried out. */
  record DropAfter() implements Fault {}

  /** The connection breaks before anybody has read the request. */
  record DropBefore() implements Fault {}

  /** Somebody does something just before. */
  record Meanwhile(Runnable something) implements Fault {}
}
