/** The command line. */
@NullMarked
package io.albedo.controller.cli;

import org.jspecify.annotations.NullMarked;
