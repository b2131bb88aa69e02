@NullMarked
package io.albedo.k8s.client;

import org.jspecify.annotations.NullMarked;
