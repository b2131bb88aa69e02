/** The values and ports that every part of Albedo speaks; nothing but the JDK. */
@NullMarked
package io.albedo.model;

import org.jspecify.annotations.NullMarked;
