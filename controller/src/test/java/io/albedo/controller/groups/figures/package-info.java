/** How fast the loop over groups is, to be run by hand. */
@NullMarked
package io.albedo.controller.groups.figures;

import org.jspecify.annotations.NullMarked;
