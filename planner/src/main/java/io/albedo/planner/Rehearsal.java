package io.albedo.planner;

import io.albedo.model.plan.Bindings;
import io.albedo.planner.simulate.World;

/**
 * Where a plan is rehearsed.
 *
 * @param bindings what groups before this one have created
 */
record Rehearsal(World world, Bindings bindings) {}
