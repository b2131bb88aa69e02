/** JMH benchmarks; how to run them is in controller/docs/performance.md. */
@NullMarked
package io.albedo.planner.bench;

import org.jspecify.annotations.NullMarked;
