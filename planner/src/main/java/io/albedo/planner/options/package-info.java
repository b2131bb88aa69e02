/** The settings of the controller that influence a plan. */
@NullMarked
package io.albedo.planner.options;

import org.jspecify.annotations.NullMarked;
