package io.albedo.aws.fail;

import java.util.stream.Stream;

/** A failure, what caused it, what caused that, and so on. */
final class Causes {

  /** Chains of causes may be circles. */
  private static final int DEEPEST = 20;

  private Causes() {}

  static Stream<Throwable> of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
  }
}
