/** An account of AWS that is made up. */
@NullMarked
package io.albedo.aws.read.testing;

import org.jspecify.annotations.NullMarked;
