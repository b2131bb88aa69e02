package io.albedo.model.alb;

/**
 * Text of a group in tag {@code ingress.k8s.aws/stack}: the group's name, or {@code
 * namespace/name}.
 */
public record StackId(String value) implements Comparable<StackId> {

  @Override
  public int compareTo(StackId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
