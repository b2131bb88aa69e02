package io.albedo.model.cluster;

/**
 * Name of a namespaced object. The order is that of the text {@code namespace/name}, compared as
 * one string, so that {@code a-b/x} comes before {@code a/x}.
 */
public record ObjectName(String namespace, String name) implements Comparable<ObjectName> {

  public String text() {
    return namespace + "/" + name;
  }

  public ObjectName sibling(String otherName) {
    return new ObjectName(namespace, otherName);
  }

  /** Names are compared often, so the texts are not put together for it. */
  @Override
  public int compareTo(ObjectName other) {
    if (namespace.equals(other.namespace)) {
      return name.compareTo(other.name);
    }
    int mismatch = mismatch(namespace, other.namespace);
    return mismatch < Math.min(namespace.length(), other.namespace.length())
        ? namespace.charAt(mismatch) - other.namespace.charAt(mismatch)
        : text().compareTo(other.text());
  }

  private static int mismatch(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int i = 0;
    while (i < shorter && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }

  @Override
  public String toString() {
    return text();
  }
}
