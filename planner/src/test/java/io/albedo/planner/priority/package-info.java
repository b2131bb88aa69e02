/** Tests beside the classes they are about. */
@NullMarked
package io.albedo.planner.priority;

import org.jspecify.annotations.NullMarked;
