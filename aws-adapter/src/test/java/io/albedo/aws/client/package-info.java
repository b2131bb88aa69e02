/** Tests. */
@NullMarked
package io.albedo.aws.client;

import org.jspecify.annotations.NullMarked;
