package io.albedo.model.alb;

/** Id of a VPC, such as {@code vpc-0123456789abcdef0}. */
public record VpcId(String value) implements Comparable<VpcId> {

  @Override
  public int compareTo(VpcId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
