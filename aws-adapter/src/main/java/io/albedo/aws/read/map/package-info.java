/** Turns what the APIs of AWS answer into values of the model. */
@NullMarked
package io.albedo.aws.read.map;

import org.jspecify.annotations.NullMarked;
