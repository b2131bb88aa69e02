package io.albedo.model;

/**
 * Text that must not reach a log, a plan, an event or a metric: it prints as {@value #REDACTED}.
 */
public record Sensitive(String reveal) {

  public static final String REDACTED = "[REDACTED]";

  @Override
  public String toString() {
    return REDACTED;
  }
}
