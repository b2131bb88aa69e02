/** Plans that were printed as JSON and are read again: to be carried out, or to be compared. */
@NullMarked
package io.albedo.controller.saved;

import org.jspecify.annotations.NullMarked;
