/** Recorded cases as input of the planner. */
@NullMarked
package io.albedo.controller.parity.testing;

import org.jspecify.annotations.NullMarked;
