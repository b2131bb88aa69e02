/** Tests beside the classes they are about. */
@NullMarked
package io.albedo.planner.translate;

import org.jspecify.annotations.NullMarked;
