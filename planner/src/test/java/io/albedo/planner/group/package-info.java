/** Tests beside the classes they are about. */
@NullMarked
package io.albedo.planner.group;

import org.jspecify.annotations.NullMarked;
