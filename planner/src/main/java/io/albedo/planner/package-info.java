/**
 * The planner: Kubernetes objects and AWS facts in, the wanted ALB graph and an ordered, explained
 * plan out. Pure functions of values, from one end to the other.
 */
@NullMarked
package io.albedo.planner;

import org.jspecify.annotations.NullMarked;
