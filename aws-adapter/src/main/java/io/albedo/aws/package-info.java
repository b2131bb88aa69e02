/** Reads what AWS has and writes what a plan says. */
@NullMarked
package io.albedo.aws;

import org.jspecify.annotations.NullMarked;
