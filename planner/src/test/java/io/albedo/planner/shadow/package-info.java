/** Tests of rules that hide others. */
@NullMarked
package io.albedo.planner.shadow;

import org.jspecify.annotations.NullMarked;
