/** Turns values of the model into requests of the AWS SDK, as the APIs document them. */
@NullMarked
package io.albedo.aws.map;

import org.jspecify.annotations.NullMarked;
