package io.albedo.planner.translate;

import io.albedo.model.alb.HealthCheck;

/**
 * A port of the network load balancer in front.
 *
 * @param behind the port of the load balancer behind it
 */
record FrontendPort(int port, int behind, HealthCheck check) {}
