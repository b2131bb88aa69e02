package io.albedo.model.diag;

/** How much a finding weighs: only an {@link #ERROR} keeps something from being planned. */
public enum Severity {
  ERROR,
  WARNING,
  INFO
}
