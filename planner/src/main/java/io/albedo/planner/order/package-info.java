/** The order in which operations are carried out. */
@NullMarked
package io.albedo.planner.order;

import org.jspecify.annotations.NullMarked;
