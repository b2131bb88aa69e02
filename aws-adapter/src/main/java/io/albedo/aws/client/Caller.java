package io.albedo.aws.client;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** As whom calls are made, and how many that account takes. */
record Caller(AwsCredentialsProvider credentials, CallLimiter limiter) {}
