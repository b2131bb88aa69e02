/** Tests of the flags. */
@NullMarked
package io.albedo.controller.config;

import org.jspecify.annotations.NullMarked;
