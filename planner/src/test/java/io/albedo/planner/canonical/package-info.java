/** The canonical form of both sides. */
@NullMarked
package io.albedo.planner.canonical;

import org.jspecify.annotations.NullMarked;
