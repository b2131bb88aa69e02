/** In which order rules are tried, and which of them can be left out. */
@NullMarked
package io.albedo.planner.priority;

import org.jspecify.annotations.NullMarked;
