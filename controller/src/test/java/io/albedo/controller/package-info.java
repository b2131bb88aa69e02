/** The architecture of the whole house, as tests. */
@NullMarked
package io.albedo.controller;

import org.jspecify.annotations.NullMarked;
