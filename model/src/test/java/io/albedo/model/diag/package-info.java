/** Tests of the catalogue of findings. */
@NullMarked
package io.albedo.model.diag;

import org.jspecify.annotations.NullMarked;
