/** Takes a cluster apart into what can be planned each by itself. */
@NullMarked
package io.albedo.planner.slice;

import org.jspecify.annotations.NullMarked;
