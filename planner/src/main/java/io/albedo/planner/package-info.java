/** Cluster and cloud in, plan out: a pure function. */
@NullMarked
package io.albedo.planner;

import org.jspecify.annotations.NullMarked;
