package io.albedo.aws.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A test that needs {@link MotoServer}, and so runs with {@code mvn verify -Paws-it} only. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(
    named = "albedo.aws-it",
    matches = "true",
    disabledReason = "it needs an AWS account, which mvn verify -Paws-it starts")
public @interface AwsIt {}
