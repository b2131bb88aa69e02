package io.albedo.planner.route;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keywords of a redirect, and what they stand for. Filled in one go, so never twice. */
final class Placeholders {

  private static final Pattern KEYWORD = Pattern.compile("#\\{(protocol|host|port|path|query)}");

  private final Map<String, String> values;

  Placeholders(Request request) {
    values =
        Map.of(
            "protocol", request.protocol().text(),
            "host", request.hostName(),
            "port", Integer.toString(request.port()),
            "path", withoutLeadingSlash(request.path()),
            "query", request.query().orElse(""));
  }

  private static String withoutLeadingSlash(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }

  String fill(String template) {
    return KEYWORD.matcher(template).replaceAll(this::value);
  }

  private String value(MatchResult keyword) {
    return Matcher.quoteReplacement(values.getOrDefault(keyword.group(1), ""));
  }
}
