/** The command line, run in the test's own process. */
@NullMarked
package io.albedo.controller.cli.testing;

import org.jspecify.annotations.NullMarked;
