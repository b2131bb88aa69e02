/** What AWS has and what only AWS knows. */
@NullMarked
package io.albedo.model.cloud;

import org.jspecify.annotations.NullMarked;
