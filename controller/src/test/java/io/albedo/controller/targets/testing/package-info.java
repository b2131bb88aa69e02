/** A cluster and an account in which targets are kept. */
@NullMarked
package io.albedo.controller.targets.testing;

import org.jspecify.annotations.NullMarked;
