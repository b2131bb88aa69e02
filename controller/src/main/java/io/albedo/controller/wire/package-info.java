/** Puts the parts together, with plain {@code new}. */
@NullMarked
package io.albedo.controller.wire;

import org.jspecify.annotations.NullMarked;
