/** What the simulator accepts and refuses. */
@NullMarked
package io.albedo.planner.simulate;

import org.jspecify.annotations.NullMarked;
