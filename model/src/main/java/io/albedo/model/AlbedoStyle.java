package io.albedo.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How Albedo's values are generated: the implementation stays hidden behind the abstract type, and
 * only JDK collections appear in it. Whoever compiles against a value need not know the generator:
 * this annotation is not in its class file, and no annotation is added to what is generated (the
 * last attribute names all that may be; one that cannot stand on a class stands for none).
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
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    allowedClasspathAnnotations = {Override.class})
public @interface AlbedoStyle {}
