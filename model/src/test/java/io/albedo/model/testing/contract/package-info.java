/**
 * What an account does with operations, as tests that whatever plays an account must pass. Where
 * two accounts differ, AWS's documentation decides which one is wrong.
 */
@NullMarked
package io.albedo.model.testing.contract;

import org.jspecify.annotations.NullMarked;
