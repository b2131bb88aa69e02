/**
 * What is known of each annotation: the one place that readers, warnings and documentation work
 * from.
 */
@NullMarked
package io.albedo.planner.catalogue;

import org.jspecify.annotations.NullMarked;
