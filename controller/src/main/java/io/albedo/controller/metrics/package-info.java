/** Counts and times what the controller does, for Prometheus. */
@NullMarked
package io.albedo.controller.metrics;

import org.jspecify.annotations.NullMarked;
