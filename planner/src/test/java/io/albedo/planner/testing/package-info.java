/** Generators and fixtures of the planner's tests. */
@NullMarked
package io.albedo.planner.testing;

import org.jspecify.annotations.NullMarked;
