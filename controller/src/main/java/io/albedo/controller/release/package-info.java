/** Which release of Albedo is running. */
@NullMarked
package io.albedo.controller.release;

import org.jspecify.annotations.NullMarked;
