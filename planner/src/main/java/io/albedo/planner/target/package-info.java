/**
 * Plans targets: what is registered and deregistered, what security groups of nodes and pods admit,
 * and what pods are told of the health of their targets.
 */
@NullMarked
package io.albedo.planner.target;

import org.jspecify.annotations.NullMarked;
