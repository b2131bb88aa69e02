package io.albedo.model.alb;

/** An Amazon Resource Name. */
public record Arn(String value) implements Comparable<Arn> {

  @Override
  public int compareTo(Arn other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
