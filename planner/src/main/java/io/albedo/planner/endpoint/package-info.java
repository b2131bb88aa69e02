/** What a TargetGroupBinding leads to: the pods or nodes behind a port of a Service. */
@NullMarked
package io.albedo.planner.endpoint;

import org.jspecify.annotations.NullMarked;
