package io.albedo.planner.annotation;

/** A port by number or by name: what Kubernetes calls "int or string". */
public sealed interface PortOrName {

  /** A number; its range is not checked here. */
  record Port(int number) implements PortOrName {
    @Override
    public String text() {
      return Integer.toString(number);
    }
  }

  /** A name; it may look like a number where JSON had a string. */
  record Name(String text) implements PortOrName {}

  String text();

  /** Text that is a base-10 int32 is a number, any other a name. */
  static PortOrName of(String text) {
    return GoInteger.int32(text)
        .<PortOrName>map(number -> new Port(number.intValue()))
        .orElse(new Name(text));
  }
}
