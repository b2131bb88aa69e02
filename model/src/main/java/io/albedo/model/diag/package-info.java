/** Findings about what users wrote. */
@NullMarked
package io.albedo.model.diag;

import org.jspecify.annotations.NullMarked;
