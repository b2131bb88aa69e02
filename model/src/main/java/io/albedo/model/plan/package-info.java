/** What differs, the operations that mend it, and how they ended. */
@NullMarked
package io.albedo.model.plan;

import org.jspecify.annotations.NullMarked;
