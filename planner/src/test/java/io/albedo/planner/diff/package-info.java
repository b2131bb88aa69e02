/** Laws of the comparison of graphs. */
@NullMarked
package io.albedo.planner.diff;

import org.jspecify.annotations.NullMarked;
