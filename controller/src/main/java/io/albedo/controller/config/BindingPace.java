package io.albedo.controller.config;

import java.time.Duration;

/**
 * How fast TargetGroupBindings are worked on.
 *
 * @param requeue how often the health of targets is asked for while readiness gates wait
 * @param longestPause before one that failed is tried again
 * @param atOnce so many; at least 1
 */
public record BindingPace(Duration requeue, Duration longestPause, int atOnce) {}
