/** The wanted graph in the stack JSON of aws-load-balancer-controller v3.5.0. */
@NullMarked
package io.albedo.planner.stack;

import org.jspecify.annotations.NullMarked;
