package io.albedo.planner.translate;

import io.albedo.model.alb.Action;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.annotation.ScalarParser;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * To which HTTPS port all HTTP listeners of a group send their clients, if any member wants that.
 * Such listeners have no rules.
 */
final class SslRedirect {

  private static final String FIELD = AnnotationReader.field(AnnotationName.SSL_REDIRECT);

  private static final String FIELD_OF_CLASS = "spec.sslRedirectPort";

  private static final Agreement<Integer> PORT =
      Agreement.<Integer>on(
              AnnotationName.SSL_REDIRECT,
              conflict ->
                  conflict.named(
                      "conflicting sslRedirect port: "
                          + GoText.list(conflict.values().stream().sorted().toList())))
          .withHarmlessConflict();

  private final GroupScope group;
  private final SortedMap<Integer, PortPlan> ports;

  SslRedirect(GroupScope group, SortedMap<Integer, PortPlan> ports) {
    this.group = group;
    this.ports = ports;
  }

  Optional<Integer> port() {
    if (group.members().stream().anyMatch(SslRedirect::isSwitchedOff)) {
      return Optional.empty();
    }
    List<Stated<Integer>> stated = group.stated(SslRedirect::read);
    return PORT.among(stated, group.findings())
        .filter(port -> isUsable(stated.getFirst().member(), port));
  }

  static Action to(int port) {
    return new Action.Redirect(
        Optional.of("HTTPS"),
        Optional.empty(),
        Optional.of(Integer.toString(port)),
        Optional.empty(),
        Optional.empty(),
        "HTTP_301");
  }

  private static Optional<Integer> read(MemberScope member) {
    Optional<String> ofClass = ofClass(member);
    return ofClass.isPresent()
        ? ofClass.flatMap(raw -> parse(raw).toOptional())
        : member.annotations().int32(AnnotationName.SSL_REDIRECT);
  }

  private static Optional<String> ofClass(MemberScope member) {
    return member.param(IngressClassParams::sslRedirectPort).filter(raw -> !raw.isEmpty());
  }

  private static Parsed<Integer> parse(String raw) {
    return ScalarParser.int32("sslRedirectPort", raw);
  }

  /** Class parameters that hold no number switch the redirect off for the whole group. */
  private static boolean isSwitchedOff(MemberScope member) {
    Optional<String> wrong = ofClass(member).filter(raw -> parse(raw).problem().isPresent());
    wrong.ifPresent(raw -> warn(member, raw));
    return wrong.isPresent();
  }

  private static void warn(MemberScope member, String raw) {
    member
        .findings()
        .warn(
            Code.INVALID_LISTENER,
            member.placeOfParam(FIELD_OF_CLASS),
            "\"" + raw + "\" is no port, so nothing in the group is redirected to HTTPS");
  }

  private boolean isUsable(MemberScope member, int port) {
    PortPlan plan = ports.get(port);
    if (plan == null) {
      reject(member, "listener does not exist for SSLRedirect port: " + port);
    } else if (!plan.isSecure()) {
      reject(member, "listener protocol non-SSL for SSLRedirect port: " + port);
    }
    return plan != null && plan.isSecure();
  }

  private static void reject(MemberScope member, String problem) {
    String field = ofClass(member).isPresent() ? member.placeOfParam(FIELD_OF_CLASS) : FIELD;
    member.findings().addUnfit(Code.INVALID_LISTENER, field, problem);
  }
}
