/** Tests of what bindings lead to. */
@NullMarked
package io.albedo.planner.endpoint;

import org.jspecify.annotations.NullMarked;
