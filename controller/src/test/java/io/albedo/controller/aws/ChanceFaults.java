package io.albedo.controller.aws;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** A fifth of all calls fails, in one way or another, the same ones for the same seed. */
final class ChanceFaults {

  private static final List<Fault> FAULTS =
      List.of(
          Fault.THROTTLED,
          Fault.BROKEN_BEFORE,
          Fault.BROKEN_AFTER,
          Fault.LOST_BEFORE,
          Fault.LOST_AFTER);

  private final Random random;
  private boolean calm;

  ChanceFaults(long seed) {
    this.random = new Random(seed);
  }

  /** What becomes of the next call. */
  synchronized Fault next(String action) {
    return calm || random.nextInt(5) > 0 ? Fault.NONE : FAULTS.get(random.nextInt(FAULTS.size()));
  }

  synchronized void begin() {
    calm = false;
  }

  synchronized void end() {
    calm = true;
  }

  /** What somebody finds whose calls all succeed. */
  <T> T without(Supplier<T> looking) {
    end();
    try {
      return looking.get();
    } finally {
      begin();
    }
  }
}
