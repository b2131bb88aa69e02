package io.albedo.controller.admission.tls;

/** Says which certificate a server is to show. */
@FunctionalInterface
public interface KeySource {

  /**
   * The one for now; asked for again and again, so that it may change. May take its time.
   *
   * @throws KeyUnavailableException if there is none now, telling in one line why
   */
  KeyMaterial current() throws KeyUnavailableException;
}
