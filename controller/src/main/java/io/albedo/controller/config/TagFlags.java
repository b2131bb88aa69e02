package io.albedo.controller.config;

import io.albedo.controller.config.value.KeyValues;
import io.albedo.controller.config.value.Words;
import io.albedo.planner.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Tags on what Albedo makes. */
final class TagFlags {

  private static final String DEFAULT_TAGS = "--default-tags";
  private static final String EXTERNAL_TAGS = "--external-managed-tags";

  @Option(
      names = DEFAULT_TAGS,
      paramLabel = "KEY=VALUE,...",
      converter = KeyValues.Converter.class,
      description =
          "Tags on everything made; they win over tags of an Ingress unless the gate "
              + "EnableDefaultTagsLowPriority is on.")
  List<KeyValues> defaultTags = new ArrayList<>();

  @Option(
      names = EXTERNAL_TAGS,
      paramLabel = "KEY,...",
      converter = Words.Converter.class,
      description = "Keys of tags that others manage: neither set nor removed.")
  List<Words> externalTags = new ArrayList<>();

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
    return KeyValues.all(defaultTags);
  }

  private SortedSet<String> external() {
    return Words.all(externalTags);
  }
}
