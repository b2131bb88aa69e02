package io.albedo.planner.catalogue;

/**
 * How the rest of a family's keys is made.
 *
 * @param form for readers, such as {@code <service>}
 * @param example what stands in the example
 */
public record FamilyMember(String form, String example) {}
