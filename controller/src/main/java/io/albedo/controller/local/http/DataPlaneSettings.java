package io.albedo.controller.local.http;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How the data plane is to be run.
 *
 * @param host the name or address to listen on
 * @param draw points from 0 to 1 for weighted forwards
 */
public record DataPlaneSettings(
    String host, LocalPorts ports, Backends backends, DoubleSupplier draw) {

  /** On this machine only, with ports moved out of the privileged range. */
  public static DataPlaneSettings local(Backends backends) {
    return new DataPlaneSettings(
        "localhost",
        LocalPorts.shifted(),
        backends,
        () -> ThreadLocalRandom.current().nextDouble());
  }
}
