/** Observe, plan, execute: over and over. */
@NullMarked
package io.albedo.controller.loop;

import org.jspecify.annotations.NullMarked;
