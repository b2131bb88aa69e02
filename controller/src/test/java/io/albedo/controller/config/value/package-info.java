/** Tests of values of flags. */
@NullMarked
package io.albedo.controller.config.value;

import org.jspecify.annotations.NullMarked;
