package io.albedo.model.plan;

/** Whether a group's plan can be carried out. */
public enum PlanStatus {
  /** AWS has all that is wanted. */
  NO_CHANGE,
  /** All that is wanted can be done. */
  APPLICABLE,
  /** Something was left out or withheld; the rest can be done. */
  PARTIAL,
  /** Nothing is done; the findings say why. */
  BLOCKED
}
