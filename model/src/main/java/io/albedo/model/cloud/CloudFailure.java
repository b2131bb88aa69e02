package io.albedo.model.cloud;

/**
 * Why a call failed: the world is broken, not the user's input.
 *
 * @param code the API's error code, such as {@code PriorityInUse}
 * @param message the API's words
 */
public record CloudFailure(String code, String message) {}
