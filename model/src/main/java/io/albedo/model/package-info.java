/** What Kubernetes says, what AWS has, what is wanted of it, and the plan between them: values and ports. */
@NullMarked
package io.albedo.model;

import org.jspecify.annotations.NullMarked;
