package io.albedo.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How Albedo's values are generated: the implementation stays hidden behind the abstract type, and
 * only JDK collections appear in it.
 *
 * <pre>{@code
 * @Value.Immutable
 * @AlbedoStyle
 * public interface Foo {
 *   SortedSet<String> names();
 *
 *   static Builder builder() {
 *     return new Builder();
 *   }
 *
 *   final class Builder extends ImmutableFoo.Builder {}
 * }
 * }</pre>
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true)
public @interface AlbedoStyle {}
