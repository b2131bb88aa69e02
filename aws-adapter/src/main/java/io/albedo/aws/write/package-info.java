/** Carries out operations in an AWS account: the only package that changes anything there. */
@NullMarked
package io.albedo.aws.write;

import org.jspecify.annotations.NullMarked;
