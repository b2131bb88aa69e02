package io.albedo.model.diag;

/**
 * The catalogue of findings. Codes are stable: a code never changes its meaning and is never used
 * again. ALB10xx: reading input; ALB11xx: class and group; ALB12xx: load balancer and listeners;
 * ALB13xx: rules and actions; ALB14xx: target groups and Services; ALB15xx: facts from AWS;
 * ALB16xx: what a plan may not or cannot do.
 */
public enum Code {
  UNREADABLE_FILE("ALB1001", Severity.ERROR, "Check that the file exists and may be read."),
  BROKEN_YAML("ALB1002", Severity.ERROR, "Mend the YAML or JSON at the place named."),
  NOT_KUBERNETES(
      "ALB1003", Severity.ERROR, "Every document needs apiVersion, kind and metadata.name."),
  UNKNOWN_API_VERSION("ALB1004", Severity.ERROR, "Write the object in the version named."),
  DUPLICATE_OBJECT("ALB1005", Severity.ERROR, "Keep one of the two; the first one was used."),
  EMPTY_INPUT("ALB1006", Severity.WARNING, "Name files that hold Kubernetes objects."),
  MALFORMED_OBJECT("ALB1007", Severity.ERROR, "Give the field a value of the type named."),
  NOT_A_SNAPSHOT(
      "ALB1008",
      Severity.ERROR,
      "A snapshot is a YAML or JSON map with keys such as VpcId, Subnets and LoadBalancers."),
  CLUSTER_NAME_MISSING(
      "ALB1009", Severity.INFO, "Give --cluster-name: names and tags of every resource hold it."),

  DUPLICATE_KEY(
      "ALB1010", Severity.WARNING, "Write the key once; of several values the last one is used."),
  DANGLING_REFERENCE(
      "ALB1011", Severity.WARNING, "Add what is referred to, or take the snapshot again."),
  UNKNOWN_SNAPSHOT_KEY("ALB1012", Severity.WARNING, "Correct the key, or remove it."),
  INGRESS_CLASS_ASSUMED(
      "ALB1013", Severity.INFO, "Add the IngressClass to the files, to be sure of it."),
  KEPT_LAST_GOOD(
      "ALB1014", Severity.WARNING, "Mend the file, or remove it to remove what is in it."),
  KEPT_UNREAD(
      "ALB1015",
      Severity.WARNING,
      "Mend what could not be read, or remove it to remove what belongs to it."),

  INVALID_INGRESS_CLASS(
      "ALB1101", Severity.ERROR, "Create the IngressClass, or name an existing one."),
  INVALID_GROUP_NAME(
      "ALB1102",
      Severity.ERROR,
      "Use at most 63 lower case letters, digits, '-' and '.', beginning and ending with a letter"
          + " or digit."),
  INVALID_GROUP_ORDER("ALB1103", Severity.ERROR, "Give a whole number from -1000 to 1000."),
  SEVERAL_DEFAULT_CLASSES(
      "ALB1104", Severity.ERROR, "Leave the default annotation on one IngressClass only."),
  NO_RULES("ALB1105", Severity.WARNING, "Add spec.rules or spec.defaultBackend."),
  GROUP_HELD("ALB1106", Severity.ERROR, "Restore the class, or delete the Ingress."),

  INVALID_ANNOTATION("ALB1201", Severity.ERROR, "Correct the value of the annotation."),
  UNKNOWN_ANNOTATION("ALB1203", Severity.WARNING, "Correct the name, or remove the annotation."),
  CONFLICTING_SETTINGS(
      "ALB1204", Severity.ERROR, "Give all members of the group the same value, or move one out."),
  DELETION_PROTECTED(
      "ALB1205", Severity.ERROR, "Set deletion_protection.enabled=false first, then delete."),
  INEFFECTIVE_ANNOTATION("ALB1207", Severity.WARNING, "Move the annotation to the Ingress."),
  IGNORED_SETTING("ALB1220", Severity.WARNING, "Remove the setting, or what stands against it."),
  INVALID_LISTENER("ALB1206", Severity.ERROR, "Correct the listener configuration."),

  INVALID_PATH("ALB1301", Severity.ERROR, "Correct path and pathType."),
  INVALID_ACTION("ALB1302", Severity.ERROR, "Correct the action annotation."),
  INVALID_CONDITION("ALB1303", Severity.ERROR, "Correct the conditions annotation."),
  DUPLICATE_RULE("ALB1304", Severity.WARNING, "Remove one of the two paths."),
  SEVERAL_DEFAULT_BACKENDS(
      "ALB1305", Severity.ERROR, "Leave spec.defaultBackend on one Ingress of the group only."),
  MISSING_ACTION("ALB1306", Severity.WARNING, "Add the actions annotation, or name a real port."),
  UNSUPPORTED_BACKEND("ALB1307", Severity.ERROR, "Use a Service backend."),
  EMPTY_FORWARD("ALB1308", Severity.ERROR, "Name at least one target group."),
  SHADOWED_RULE("ALB1309", Severity.WARNING, "Move the path to an earlier place, or remove it."),
  RULE_TOO_LARGE("ALB1310", Severity.ERROR, "Use fewer values, or several paths and Ingresses."),

  MISSING_SERVICE(
      "ALB1401", Severity.WARNING, "Create the Service; until then the rule answers 503."),
  MISSING_SERVICE_PORT("ALB1402", Severity.ERROR, "Name a port that the Service has."),
  UNUSABLE_SERVICE("ALB1403", Severity.ERROR, "Change the Service's type, or the target type."),
  INVALID_TARGET_GROUP("ALB1404", Severity.ERROR, "Correct the target group setting."),
  MISSING_SECRET("ALB1405", Severity.ERROR, "Create the Secret with the keys named."),
  UNREAD_SERVICE("ALB1406", Severity.ERROR, "Mend the Service."),

  SUBNETS_NOT_FOUND(
      "ALB1501", Severity.ERROR, "Tag the subnets, or name them with the subnets annotation."),
  SECURITY_GROUPS_NOT_FOUND(
      "ALB1502", Severity.ERROR, "Name security groups that exist in the VPC."),
  CERTIFICATE_NOT_FOUND(
      "ALB1503", Severity.ERROR, "Issue or import a certificate, or name one by ARN."),
  AWS_FACT_MISSING("ALB1504", Severity.ERROR, "Correct the reference to the AWS resource."),
  AMBIGUOUS_OWNERSHIP(
      "ALB1505", Severity.ERROR, "Remove the tags from the resource that is not in use."),

  NOT_MANAGED(
      "ALB1520", Severity.WARNING, "Remove the annotation, or have the controller manage this."),

  REPLACEMENT_WITHHELD(
      "ALB1601",
      Severity.ERROR,
      "A new load balancer has a new DNS name: go back to the old setting, or remove the old load"
          + " balancer yourself when nothing uses it any more."),
  PROTECTED_FROM_DELETION(
      "ALB1602", Severity.ERROR, "Turn deletion protection off in AWS, then plan again."),
  QUOTA_EXCEEDED("ALB1603", Severity.ERROR, "Use fewer, or raise the quota."),
  UNSAFE_ORDER(
      "ALB1604", Severity.WARNING, "Raise the quota, or make the change in smaller steps."),
  FOREIGN_PROTECTION(
      "ALB1620",
      Severity.WARNING,
      "Delete the protection where it was made, or remove the annotation."),
  REHEARSAL_FAILED(
      "ALB1605",
      Severity.ERROR,
      "Mend what the refusal names; nothing of the group is begun before."),
  REMOVAL_WITHHELD(
      "ALB1606",
      Severity.WARNING,
      "Mend what could not be read; then what nobody asks for any more is removed.");

  private final String code;
  private final Severity severity;
  private final String help;

  Code(String code, Severity severity, String help) {
    this.code = code;
    this.severity = severity;
    this.help = help;
  }

  /** The stable code, such as {@code ALB1203}. */
  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }

  /** What to do, where the place of discovery knows nothing better. */
  public String help() {
    return help;
  }
}
