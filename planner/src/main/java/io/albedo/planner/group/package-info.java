/** Which Ingresses are ours, and which share a load balancer. */
@NullMarked
package io.albedo.planner.group;

import org.jspecify.annotations.NullMarked;
