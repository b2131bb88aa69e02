/** Tests of what security groups must admit. */
@NullMarked
package io.albedo.planner.reach;

import org.jspecify.annotations.NullMarked;
