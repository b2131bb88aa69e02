@NullMarked
package io.albedo.planner.catalogue;

import org.jspecify.annotations.NullMarked;
