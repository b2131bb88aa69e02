package io.albedo.planner.stack;

import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.json.Json;
import io.albedo.planner.translate.GroupTranslation;
import io.albedo.planner.translate.Translation;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A translation as JSON: for each group its members and its stack as aws-load-balancer-controller
 * v3.5.0 would print it, then what is in no group, then all findings. A group that is blocked has
 * no stack.
 */
public final class StackJson {

  private static final Set<Code> CLASSIFICATION =
      EnumSet.of(Code.INVALID_INGRESS_CLASS, Code.INVALID_GROUP_NAME, Code.SEVERAL_DEFAULT_CLASSES);

  private StackJson() {}

  public static Json of(Translation translation) {
    Map<String, Json> groups = new TreeMap<>();
    translation.groups().forEach(group -> groups.put(group.group().text(), group(group)));
    return new SpecBuilder()
        .always("groups", Json.Obj.of(groups))
        .unlessEmpty("unmanaged", names(translation.unmanaged()))
        .unlessEmpty("classificationErrors", classificationErrors(translation))
        .unlessEmpty("diagnostics", diagnostics(translation), StackJson::diagnostic)
        .build();
  }

  private static Json group(GroupTranslation group) {
    SpecBuilder json =
        new SpecBuilder()
            .always("members", Json.strings(names(group.members())))
            .unlessEmpty("inactiveMembers", names(group.inactiveMembers()))
            .unlessEmpty("quarantined", names(group.quarantined()));
    if (group.blocked()) {
      return json.always("blocked", new Json.Bool(true)).build();
    }
    return json.always("stack", GraphJson.of(group.graph()))
        .unlessEmpty("listenerPorts", List.copyOf(group.listenerPorts()), port -> Json.Num.of(port))
        .always("backendSecurityGroupRequired", new Json.Bool(group.backendSecurityGroupRequired()))
        .build();
  }

  private static List<String> names(List<ObjectName> names) {
    return names.stream().map(ObjectName::text).toList();
  }

  private static Map<String, String> classificationErrors(Translation translation) {
    Map<String, String> errors = new TreeMap<>();
    translation.diagnostics().stream()
        .filter(diagnostic -> CLASSIFICATION.contains(diagnostic.code()))
        .forEach(diagnostic -> errors.put(diagnostic.subject().name(), diagnostic.message()));
    return errors;
  }

  private static List<Diagnostic> diagnostics(Translation translation) {
    return Stream.concat(
            translation.diagnostics().stream(),
            translation.groups().stream().flatMap(group -> group.diagnostics().stream()))
        .sorted()
        .distinct()
        .toList();
  }

  private static Json diagnostic(Diagnostic diagnostic) {
    return new SpecBuilder()
        .always("code", diagnostic.code().code())
        .always("severity", diagnostic.severity().name())
        .always("subject", diagnostic.subject().text())
        .unlessEmpty("field", diagnostic.field())
        .always("message", diagnostic.message())
        .always("help", diagnostic.help())
        .build();
  }
}
