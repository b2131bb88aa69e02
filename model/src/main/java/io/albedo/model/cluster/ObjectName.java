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

  @Override
  public int compareTo(ObjectName other) {
    return text().compareTo(other.text());
  }

  @Override
  public String toString() {
    return text();
  }
}
