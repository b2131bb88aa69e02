/** Tests of the stack JSON against recorded cases. */
@NullMarked
package io.albedo.planner.stack;

import org.jspecify.annotations.NullMarked;
