package io.albedo.planner.annotation;

import io.albedo.planner.json.Json;

/**
 * {@code intstr.IntOrString}: a string is a name whatever it looks like, anything else has to be an
 * int32.
 *
 * <p>The type decodes itself, and for that reason Go stops at the first one that is wrong.
 */
record GoIntOrString() implements GoType<PortOrName> {

  @Override
  public String name() {
    return GoScalar.INT32.name();
  }

  @Override
  public PortOrName zero() {
    return new PortOrName.Port(0);
  }

  @Override
  public PortOrName decode(GoReading reading, PortOrName variable, GoValue value)
      throws JsonDecodeException {
    return value.json() instanceof Json.Str(String name)
        ? new PortOrName.Name(name)
        : new PortOrName.Port(GoScalar.INT32.decode(reading.stopping(), 0, value));
  }
}
