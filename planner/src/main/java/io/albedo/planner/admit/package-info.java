/**
 * Which requests to write an object an API server should refuse, warn of or complete. The rules are
 * those of aws-load-balancer-controller v3.5.0 where it refuses; what it lets pass is at most
 * warned of.
 */
@NullMarked
package io.albedo.planner.admit;

import org.jspecify.annotations.NullMarked;
