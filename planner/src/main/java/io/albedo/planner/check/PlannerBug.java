package io.albedo.planner.check;

/** A broken invariant of the planner itself; never the fault of what users wrote. */
public final class PlannerBug extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PlannerBug(String message) {
    super(message);
  }
}
