package io.albedo.controller.cli;

/** The forms in which a plan is printed. */
enum PlanOutput {
  TEXT,
  JSON,
  YAML,
  STACK
}
