package io.albedo.model.plan;

/** Identity of an operation within a plan, such as {@code create-tg-shop-api}. */
public record OperationId(String value) implements Comparable<OperationId> {

  @Override
  public int compareTo(OperationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
