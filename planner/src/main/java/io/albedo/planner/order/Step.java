package io.albedo.planner.order;

import io.albedo.model.plan.Operation;

/** An operation and the phase it belongs to. */
public record Step(Phase phase, Operation operation) {}
