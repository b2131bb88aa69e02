/**
 * The values of annotations: text in, typed values or Go's own complaints out.
 *
 * <p>Every parser here is total: whatever the user wrote, it returns a {@link
 * io.albedo.planner.annotation.Parsed} and never throws.
 */
@NullMarked
package io.albedo.planner.annotation;

import org.jspecify.annotations.NullMarked;
