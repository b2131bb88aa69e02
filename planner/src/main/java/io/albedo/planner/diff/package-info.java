/** What differs between the wanted and the observed resources of a stack. */
@NullMarked
package io.albedo.planner.diff;

import org.jspecify.annotations.NullMarked;
