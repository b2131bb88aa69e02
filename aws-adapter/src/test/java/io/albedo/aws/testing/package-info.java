/** An AWS account for tests. */
@NullMarked
package io.albedo.aws.testing;

import org.jspecify.annotations.NullMarked;
