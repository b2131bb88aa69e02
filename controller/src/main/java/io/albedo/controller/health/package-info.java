/** Answers probes and whoever collects metrics, over plain HTTP. */
@NullMarked
package io.albedo.controller.health;

import org.jspecify.annotations.NullMarked;
