package io.albedo.model.plan;

/** What an operation does to its resource, as plans print it. */
public enum Mark {
  CREATE("+"),
  UPDATE("~"),
  DELETE("-"),
  REPLACE("±"),
  WAIT("…");

  private final String symbol;

  Mark(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }
}
