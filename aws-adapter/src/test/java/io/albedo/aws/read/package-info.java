/** Tests. */
@NullMarked
package io.albedo.aws.read;

import org.jspecify.annotations.NullMarked;
