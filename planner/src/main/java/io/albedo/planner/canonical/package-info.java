/** One form for what is wanted and what is there, so that equal things compare equal. */
@NullMarked
package io.albedo.planner.canonical;

import org.jspecify.annotations.NullMarked;
