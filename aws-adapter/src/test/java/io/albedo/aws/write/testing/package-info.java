/** AWS as tests of the writing side have it. */
@NullMarked
package io.albedo.aws.write.testing;

import org.jspecify.annotations.NullMarked;
