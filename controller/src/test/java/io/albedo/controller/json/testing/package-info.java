/** Recorded cases as files. */
@NullMarked
package io.albedo.controller.json.testing;

import org.jspecify.annotations.NullMarked;
