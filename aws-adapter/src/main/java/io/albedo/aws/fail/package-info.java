/** Turns what can go wrong between here and AWS into results of operations. */
@NullMarked
package io.albedo.aws.fail;

import org.jspecify.annotations.NullMarked;
