package io.albedo.model.alb;

import java.util.Optional;

/**
 * A role of another account, taken on to work with a target group there.
 *
 * @param externalId what the other account asks for as a proof of who one is
 */
public record AssumedRole(String arn, Optional<String> externalId) {}
