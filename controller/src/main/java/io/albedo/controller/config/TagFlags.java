package io.albedo.controller.config;

import io.albedo.controller.config.value.KeyValues;
import io.albedo.controller.config.value.Words;
import io.albedo.planner.options.Options;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Tags on what Albedo makes. */
final class TagFlags {

  private static final String DEFAULT_TAGS = "--default-tags";
  private static final String EXTERNAL_TAGS = "--external-managed-tags";

  private final Flag<List<KeyValues>> defaultTags;
  private final Flag<List<Words>> externalTags;

  TagFlags(FlagSet flags) {
    defaultTags =
        flags
            .named(
                DEFAULT_TAGS,
                "Tags on everything made; they win over tags of an Ingress unless the gate "
                    + "EnableDefaultTagsLowPriority is on.")
            .pairs();
    externalTags =
        flags
            .named(EXTERNAL_TAGS, "Keys of tags that others manage: neither set nor removed.")
            .words("KEY");
  }

  void addTo(Options.Builder options) {
    options.defaultTags(defaults()).externalManagedTags(external());
  }

  Stream<String> problems() {
    return Stream.of(
            TrackingKeys.problems(DEFAULT_TAGS, defaults().keySet()),
            TrackingKeys.problems(EXTERNAL_TAGS, external()),
            external().stream().filter(defaults()::containsKey).map(TagFlags::claimedTwice))
        .flatMap(problems -> problems);
  }

  private static String claimedTwice(String key) {
    return "%s and %s both name the tag '%s'; a tag is set by Albedo or by others, not by both"
        .formatted(DEFAULT_TAGS, EXTERNAL_TAGS, key);
  }

  private SortedMap<String, String> defaults() {
    return KeyValues.all(defaultTags.value());
  }

  private SortedSet<String> external() {
    return Words.all(externalTags.value());
  }
}
