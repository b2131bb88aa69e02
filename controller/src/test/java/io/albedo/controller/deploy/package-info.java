/** Holds what is deployed against the code that it is for. */
@NullMarked
package io.albedo.controller.deploy;

import org.jspecify.annotations.NullMarked;
