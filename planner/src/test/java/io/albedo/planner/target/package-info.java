/** Tests of plans of targets, against recorded cases and laws. */
@NullMarked
package io.albedo.planner.target;

import org.jspecify.annotations.NullMarked;
