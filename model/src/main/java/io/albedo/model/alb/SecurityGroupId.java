package io.albedo.model.alb;

/** Id of a security group, such as {@code sg-0123456789abcdef0}. */
public record SecurityGroupId(String value) implements Comparable<SecurityGroupId> {

  @Override
  public int compareTo(SecurityGroupId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
