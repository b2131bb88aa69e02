/** Generators of annotation values and oracles for them. */
@NullMarked
package io.albedo.planner.annotation.testing;

import org.jspecify.annotations.NullMarked;
