/** How the log is written: short warnings for commands, all of it for the controller. */
@NullMarked
package io.albedo.controller.log;

import org.jspecify.annotations.NullMarked;
