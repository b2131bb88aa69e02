/** Reads what AWS has: only what is asked for, many at once, and little twice. */
@NullMarked
package io.albedo.aws.read;

import org.jspecify.annotations.NullMarked;
