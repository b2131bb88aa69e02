package io.albedo.planner.render;

import io.albedo.model.alb.AlbGraph;
import io.albedo.planner.check.Answer;
import io.albedo.planner.check.Detour;
import io.albedo.planner.route.Header;
import io.albedo.planner.route.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Requests that are answered otherwise for a while, in words.
 *
 * <pre>
 * shop.example.com/cart (→ shop-1, meanwhile answer 404, then → shop-2)
 * </pre>
 */
public final class DetourWords {

  private static final int EXAMPLES_AT_MOST = 5;

  private final ActionWords actions;

  public DetourWords(AlbGraph graph) {
    this.actions = new ActionWords(new Names(graph));
  }

  /** A few of them, and how many more there are. */
  public String of(List<Detour> detours) {
    int rest = detours.size() - EXAMPLES_AT_MOST;
    return Stream.concat(
            detours.stream().limit(EXAMPLES_AT_MOST).map(this::one),
            rest > 0 ? Stream.of(rest + " more kinds of requests") : Stream.empty())
        .collect(Collectors.joining("; "))
        .replace(LineWrapper.GLUE, ' ');
  }

  private String one(Detour detour) {
    String between =
        detour.between().stream().map(this::answer).collect(Collectors.joining(" and "));
    return request(detour.request())
        + " ("
        + answer(detour.before())
        + ", meanwhile "
        + between
        + ", then "
        + answer(detour.after())
        + ")";
  }

  private String answer(Answer answer) {
    return actions.of(answer.actions(), answer.transforms());
  }

  private static String request(Request request) {
    Request usual = Request.builder().build();
    List<String> parts = new ArrayList<>();
    if (!request.method().equals(usual.method())) {
      parts.add(request.method());
    }
    parts.add((request.host().isEmpty() ? "*" : request.host()) + request.target());
    for (Header header : request.headers()) {
      parts.add("with " + header.name() + ": " + header.value());
    }
    if (!request.source().equals(usual.source())) {
      parts.add("from " + request.source());
    }
    return String.join(" ", parts);
  }
}
