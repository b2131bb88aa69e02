package io.albedo.aws.client;

import java.util.Optional;

/**
 * A role that is assumed for all calls.
 *
 * @param session its name in the account's logs
 */
public record AssumedRole(String arn, Optional<String> externalId, String session) {}
