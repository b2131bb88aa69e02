package io.albedo.planner.annotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Takes note of what does not fit, or refuses to go on. */
interface GoMismatches {

  void add(GoMismatch mismatch) throws JsonDecodeException;

  /** Refuses to go on. */
  static GoMismatches refusing() {
    return mismatch -> {
      throw new JsonDecodeException(mismatch.message());
    };
  }

  /** Collects all of them, to tell in the end the one Go tells. */
  final class Collected implements GoMismatches {

    private final List<GoMismatch> all = new ArrayList<>();

    @Override
    public void add(GoMismatch mismatch) {
      all.add(mismatch);
    }

    void refuseAny() throws JsonDecodeException {
      if (!all.isEmpty()) {
        throw new JsonDecodeException(Collections.min(all).message());
      }
    }
  }
}
