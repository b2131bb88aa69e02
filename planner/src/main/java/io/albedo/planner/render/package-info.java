/** Plans as JSON and as text for people. Pure: values in, text out. */
@NullMarked
package io.albedo.planner.render;

import org.jspecify.annotations.NullMarked;
