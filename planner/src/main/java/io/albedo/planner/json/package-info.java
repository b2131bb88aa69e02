/**
 * JSON as a value, read and written the way Go's {@code encoding/json} does it.
 *
 * <p>Annotations were written for a Go program. Its reader decides what is valid and which words
 * the user gets to see, so this one follows it to the letter instead of following a Java library.
 */
@NullMarked
package io.albedo.planner.json;

import org.jspecify.annotations.NullMarked;
