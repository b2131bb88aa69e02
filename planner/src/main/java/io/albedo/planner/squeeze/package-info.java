/**
 * Changing rules where old and new ones do not fit side by side: in which order, so that no request
 * gets an answer that it had neither before nor will have after.
 */
@NullMarked
package io.albedo.planner.squeeze;

import org.jspecify.annotations.NullMarked;
