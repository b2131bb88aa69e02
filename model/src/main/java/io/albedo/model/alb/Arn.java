package io.albedo.model.alb;

/** An Amazon Resource Name. */
public record Arn(String value) implements Comparable<Arn> {

  /**
   * The name in an ARN such as {@code arn:...:targetgroup/name/0123456789abcdef}; all of it if
   * there is none.
   */
  public String name() {
    String[] parts = value.split("/", -1);
    return parts.length < 3 ? value : parts[parts.length - 2];
  }

  @Override
  public int compareTo(Arn other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
