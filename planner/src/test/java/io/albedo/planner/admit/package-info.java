@NullMarked
package io.albedo.planner.admit;

import org.jspecify.annotations.NullMarked;
