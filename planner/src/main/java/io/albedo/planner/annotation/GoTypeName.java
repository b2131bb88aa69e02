package io.albedo.planner.annotation;

/**
 * The name of a Go type, which Go's messages show.
 *
 * <p>Written {@code package.Name}; all types read from Ingress annotations are of LBC's package
 * {@code ingress}, which may be left out.
 */
record GoTypeName(String qualified) {

  static GoTypeName of(String name) {
    return new GoTypeName(name.contains(".") ? name : "ingress." + name);
  }

  String simple() {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }
}
