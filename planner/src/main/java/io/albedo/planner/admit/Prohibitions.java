package io.albedo.planner.admit;

/**
 * What a cluster's owner forbids to begin with; who does it already may go on.
 *
 * @param classAnnotation {@code --disable-ingress-class-annotation}
 * @param groupName {@code --disable-ingress-group-name-annotation}
 */
public record Prohibitions(boolean classAnnotation, boolean groupName) {

  public static Prohibitions none() {
    return new Prohibitions(false, false);
  }
}
