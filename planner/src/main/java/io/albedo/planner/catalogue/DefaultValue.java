package io.albedo.planner.catalogue;

/** What holds where nobody writes an annotation. */
public sealed interface DefaultValue {

  String words();

  /** As if this value had been written. */
  record Literal(String value) implements DefaultValue {
    @Override
    public String words() {
      return Words.code(value);
    }
  }

  /** What cannot be written as one value. */
  record Described(String words) implements DefaultValue {}

  /** Nothing at all. */
  record Nothing() implements DefaultValue {
    @Override
    public String words() {
      return "none";
    }
  }

  static DefaultValue literal(String value) {
    return new Literal(value);
  }

  static DefaultValue described(String words) {
    return new Described(words);
  }

  /** The value of a flag of the controller, and what that is by itself. */
  static DefaultValue flag(String flag, String initial) {
    return described("flag `" + flag + "`, by itself `" + initial + "`");
  }
}
