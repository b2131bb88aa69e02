/** Measures the loop over targets. */
@NullMarked
package io.albedo.controller.targets.figures;

import org.jspecify.annotations.NullMarked;
