/** Which changes may be made, and which are withheld. */
@NullMarked
package io.albedo.planner.policy;

import org.jspecify.annotations.NullMarked;
