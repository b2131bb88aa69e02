/**
 * Which security groups of nodes and pods must admit traffic to targets, and from where. All
 * bindings of a cluster are looked at together, since they share these groups.
 */
@NullMarked
package io.albedo.planner.reach;

import org.jspecify.annotations.NullMarked;
