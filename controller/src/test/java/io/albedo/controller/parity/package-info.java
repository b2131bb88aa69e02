/** The recorded cases of the original controller, as far as this module can judge them. */
@NullMarked
package io.albedo.controller.parity;

import org.jspecify.annotations.NullMarked;
