package io.albedo.planner.annotation;

/**
 * What Go's messages say about the place of a value.
 *
 * @param struct the innermost struct, or empty outside of any
 * @param path the fields that lead to the value, from the root
 */
record GoStructContext(String struct, String path) {

  static final GoStructContext NONE = new GoStructContext("", "");

  /** The context of a field of a struct that itself stands in this context. */
  GoStructContext field(GoTypeName type, String field) {
    return new GoStructContext(type.simple(), path.isEmpty() ? field : path + "." + field);
  }

  String message(String found, String wanted) {
    String target =
        struct.isEmpty()
            ? "Go value of type "
            : "Go struct field " + struct + "." + path + " of type ";
    return "json: cannot unmarshal " + found + " into " + target + wanted;
  }
}
