/** Which rules of a listener never get a request, because earlier ones take it. */
@NullMarked
package io.albedo.planner.shadow;

import org.jspecify.annotations.NullMarked;
