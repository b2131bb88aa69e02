/** What the planner's surroundings must offer: interfaces only. */
@NullMarked
package io.albedo.model.port;

import org.jspecify.annotations.NullMarked;
