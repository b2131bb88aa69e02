package io.albedo.model.cluster;

/** A port by number or by name, as Kubernetes' IntOrString has it. */
public sealed interface PortRef {

  /** The port as text: decimal digits, or the name. */
  String text();

  /** A port by number; 0 where the API server has not filled it in. */
  record ByNumber(int value) implements PortRef {
    @Override
    public String text() {
      return Integer.toString(value);
    }
  }

  /** A port by name; may be empty, which matches a port without name. */
  record ByName(String value) implements PortRef {
    @Override
    public String text() {
      return value;
    }
  }

  static PortRef of(int number) {
    return new ByNumber(number);
  }

  static PortRef of(String name) {
    return new ByName(name);
  }
}
