/** What must hold after every single operation of a plan. */
@NullMarked
package io.albedo.planner.check;

import org.jspecify.annotations.NullMarked;
