/** From a group of Ingresses to the graph of ALB resources it asks for. */
@NullMarked
package io.albedo.planner.translate;

import org.jspecify.annotations.NullMarked;
