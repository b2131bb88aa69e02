/** The graph of ALB resources that both sides speak: what is wanted and what is there. */
@NullMarked
package io.albedo.model.alb;

import org.jspecify.annotations.NullMarked;
