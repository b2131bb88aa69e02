package io.albedo.planner.annotation;

/**
 * The name of a Go struct type, which Go's messages show.
 *
 * <p>Written {@code package.Name}; all types read from Ingress annotations are of LBC's package
 * {@code ingress}, which may be left out.
 */
record GoType(String qualifiedName) {

  static GoType of(String name) {
    return new GoType(name.contains(".") ? name : "ingress." + name);
  }

  String simpleName() {
    return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
  }

  String sliceName() {
    return "[]" + qualifiedName;
  }
}
