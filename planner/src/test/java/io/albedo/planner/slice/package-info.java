@NullMarked
package io.albedo.planner.slice;

import org.jspecify.annotations.NullMarked;
