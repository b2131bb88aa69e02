package io.albedo.controller.config;

import java.util.regex.Pattern;

/**
 * Forms of names in Kubernetes; see "Object Names and IDs" and "Labels and Selectors" in its
 * documentation.
 */
final class KubernetesNames {

  private static final String WORD = "[a-z0-9](?:[-a-z0-9]*[a-z0-9])?";
  private static final String NAME = "[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?";
  private static final Pattern NAMESPACE = Pattern.compile("(?=.{1,63}$)" + WORD);
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:(?=[^/]{1,253}/)" + WORD + "(?:\\." + WORD + ")*/)?" + NAME + "=(?:" + NAME + ")?");

  private KubernetesNames() {}

  static boolean isNamespace(String text) {
    return NAMESPACE.matcher(text).matches();
  }

  /** Whether this is a label with its value, {@code key=value}; the value may be empty. */
  static boolean isLabel(String text) {
    return LABEL.matcher(text).matches();
  }
}
