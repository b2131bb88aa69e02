/**
 * Which action a listener takes for a request: the rules of a graph, evaluated as a load balancer
 * does.
 */
@NullMarked
package io.albedo.planner.route;

import org.jspecify.annotations.NullMarked;
