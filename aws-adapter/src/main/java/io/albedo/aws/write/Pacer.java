package io.albedo.aws.write;

import java.time.Duration;

/** Time as waits see it. */
public interface Pacer {

  /** Nanoseconds since any fixed moment. */
  long nanos();

  void sleep(Duration pause) throws InterruptedException;

  static Pacer ofSystem() {
    return new Pacer() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void sleep(Duration pause) throws InterruptedException {
        Thread.sleep(pause);
      }
    };
  }
}
