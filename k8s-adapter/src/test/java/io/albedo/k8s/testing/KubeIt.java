package io.albedo.k8s.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledIf;

/**
 * Tests that run on the mock server, and once more on a real API server with {@code mvn verify
 * -Pkube-it}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag(TestCluster.TAG)
@DisabledIf(
    value = "io.albedo.k8s.testing.TestCluster#isMissing",
    disabledReason = TestCluster.SKIPPED)
public @interface KubeIt {}
