package io.albedo.model.diag;

import static io.albedo.model.diag.Severity.ERROR;
import static io.albedo.model.diag.Severity.INFO;
import static io.albedo.model.diag.Severity.WARNING;

/**
 * The catalogue of findings: code, severity, what it means, and what to do. Codes are stable: a
 * code never changes its meaning and is never used again. ALB10xx: reading input; ALB11xx: class
 * and group; ALB12xx: load balancer and listeners; ALB13xx: rules and actions; ALB14xx: target
 * groups and Services; ALB15xx: facts from AWS; ALB16xx: what a plan may not or cannot do; ALB17xx:
 * targets; ALB18xx: the API server, and what it is answered.
 */
public enum Code {
  UNREADABLE_FILE(
      "ALB1001",
      ERROR,
      "A file or folder that was named does not exist or cannot be read. What it holds is not"
          + " known, so nothing is removed that nobody asks for.",
      "Check that the file exists and may be read."),
  BROKEN_YAML(
      "ALB1002",
      ERROR,
      "A document is neither YAML nor JSON. The documents in front of it are used, and nothing is"
          + " removed that nobody asks for.",
      "Mend the YAML or JSON at the place named."),
  NOT_KUBERNETES(
      "ALB1003",
      ERROR,
      "A document has no kind, apiVersion or name, so nobody can tell which object it is. It is"
          + " left out, and nothing is removed that nobody asks for.",
      "Every document needs apiVersion, kind and metadata.name."),
  UNKNOWN_API_VERSION(
      "ALB1004",
      ERROR,
      "An object of a kind that matters is written in a version that is not known, such as an"
          + " Ingress of before Kubernetes 1.19. It is not read.",
      "Write the object in the version named."),
  DUPLICATE_OBJECT(
      "ALB1005",
      ERROR,
      "Two documents describe the same object, or two entries of a snapshot the same resource. The"
          + " first one is used.",
      "Keep one of the two; the first one was used."),
  EMPTY_INPUT(
      "ALB1006",
      WARNING,
      "A file holds no document, or a folder no manifest.",
      "Name files that hold Kubernetes objects."),
  MALFORMED_OBJECT(
      "ALB1007",
      ERROR,
      "A field of an object or of a snapshot has a value of the wrong type, or a field is missing"
          + " that has to be there. The object is left out; an Ingress keeps the rules that it"
          + " has.",
      "Give the field a value of the type named."),
  NOT_A_SNAPSHOT(
      "ALB1008",
      ERROR,
      "A file given as a snapshot holds something else.",
      "A snapshot is a YAML or JSON map with keys such as VpcId, Subnets and LoadBalancers."),
  CLUSTER_NAME_MISSING(
      "ALB1009",
      INFO,
      "No cluster name is given. Names and tags hold it, so they differ from those of the real"
          + " cluster.",
      "Give --cluster-name: names and tags of every resource hold it."),
  DUPLICATE_KEY(
      "ALB1010",
      WARNING,
      "A map holds the same key twice. The last value counts.",
      "Write the key once; of several values the last one is used."),
  DANGLING_REFERENCE(
      "ALB1011",
      WARNING,
      "An entry of a snapshot belongs to a resource that is not in the snapshot. The entry is"
          + " passed over.",
      "Add what is referred to, or take the snapshot again."),
  UNKNOWN_SNAPSHOT_KEY(
      "ALB1012",
      WARNING,
      "A snapshot has a top-level key that means nothing there. It is passed over.",
      "Correct the key, or remove it."),
  INGRESS_CLASS_ASSUMED(
      "ALB1013",
      INFO,
      "No IngressClass is among the manifests, but an Ingress names the usual one. It is taken to"
          + " be that of this controller.",
      "Add the IngressClass to the files, to be sure of it."),
  KEPT_LAST_GOOD(
      "ALB1014",
      WARNING,
      "While `albedo run` is running, a file of its folder was edited and cannot be used any more."
          + " What it said before stays in force.",
      "Mend the file, or remove it to remove what is in it."),
  KEPT_UNREAD(
      "ALB1015",
      WARNING,
      "An Ingress is there but cannot be read or placed. What its group has for it is left as it"
          + " is; the others of the group go on.",
      "Mend what could not be read, or remove it to remove what belongs to it."),

  INVALID_INGRESS_CLASS(
      "ALB1101",
      ERROR,
      "An Ingress names an IngressClass that does not exist or cannot be used, or is in a namespace"
          + " that the class does not admit. The Ingress is left out.",
      "Create the IngressClass, or name an existing one."),
  INVALID_GROUP_NAME(
      "ALB1102",
      ERROR,
      "The name of a group has a form that is not allowed. The Ingress is left out.",
      "Use at most 63 lower case letters, digits, '-' and '.', beginning and ending with a letter"
          + " or digit."),
  INVALID_GROUP_ORDER(
      "ALB1103",
      ERROR,
      "The place of an Ingress in its group is no whole number, or too small or too large. The"
          + " Ingress is left out.",
      "Give a whole number from -1000 to 1000."),
  SEVERAL_DEFAULT_CLASSES(
      "ALB1104",
      ERROR,
      "An Ingress names no class, and more than one IngressClass is marked as the default. The"
          + " Ingress is left out.",
      "Leave the default annotation on one IngressClass only."),
  NO_RULES(
      "ALB1105",
      WARNING,
      "An Ingress has neither rules nor a default backend, so it adds nothing but listeners.",
      "Add spec.rules or spec.defaultBackend."),
  GROUP_HELD(
      "ALB1106",
      ERROR,
      "A group is left as it is, since without the Ingress named nobody can tell what is to become"
          + " of its load balancer: the Ingress has lost its class, or the load balancer would"
          + " change without it.",
      "Restore the class or correct the Ingress named, or delete it."),

  INVALID_ANNOTATION(
      "ALB1201",
      ERROR,
      "An annotation, or a field of IngressClassParams in its place, has a value that is not"
          + " understood or not allowed.",
      "Correct the value of the annotation."),
  UNKNOWN_ANNOTATION(
      "ALB1203",
      WARNING,
      "An annotation has the prefix of this controller, but a name that nobody knows. It has no"
          + " effect.",
      "Correct the name, or remove the annotation."),
  CONFLICTING_SETTINGS(
      "ALB1204",
      ERROR,
      "Two members of a group, or two settings, say different things about what there is only once."
          + " Where no harm is done the first member's word holds; else the group is left as it"
          + " is.",
      "Give all members of the group the same value, or move one out."),
  DELETION_PROTECTED(
      "ALB1205",
      ERROR,
      "An Ingress is being deleted while its own annotation asks for deletion protection. Nothing"
          + " of it is deleted.",
      "Set deletion_protection.enabled=false first, then delete."),
  INVALID_LISTENER(
      "ALB1206",
      ERROR,
      "Ports, certificates, redirects to HTTPS or mutual TLS of a listener are set in a way that"
          + " cannot be.",
      "Correct the listener configuration."),
  INEFFECTIVE_ANNOTATION(
      "ALB1207",
      WARNING,
      "An annotation is known, but has no effect where it stands, or its key ends with the name of"
          + " something that the Ingress does not have.",
      "Move the annotation to the Ingress, or correct the end of its key."),
  IGNORED_SETTING(
      "ALB1220",
      WARNING,
      "A setting is ignored, because another one goes before it.",
      "Remove the setting, or what stands against it."),

  INVALID_PATH(
      "ALB1301",
      ERROR,
      "A path and its pathType do not go together. The Ingress is left out.",
      "Correct path and pathType; wildcards need pathType ImplementationSpecific."),
  INVALID_ACTION(
      "ALB1302",
      ERROR,
      "An annotation actions.NAME is not understood, or says something that is not allowed. The"
          + " Ingress is left out.",
      "Correct the action annotation."),
  INVALID_CONDITION(
      "ALB1303",
      ERROR,
      "An annotation conditions.NAME is not understood, or the conditions cannot stand together"
          + " with host and path. The Ingress is left out; as a warning, only the condition is.",
      "Correct the conditions annotation."),
  DUPLICATE_RULE(
      "ALB1304",
      WARNING,
      "A path matches the same requests as an earlier one and does the same. It is left out.",
      "Remove one of the two paths."),
  SEVERAL_DEFAULT_BACKENDS(
      "ALB1305",
      ERROR,
      "Several Ingresses of a group have a default backend for the same port. That of the first one"
          + " is used.",
      "Leave spec.defaultBackend on one Ingress of the group only."),
  MISSING_ACTION(
      "ALB1306",
      WARNING,
      "A path has the port name use-annotation, but there is no annotation for it. The rule answers"
          + " 503; with --tolerate-non-existent-backend-action=false this is an error, and the"
          + " Ingress is left out.",
      "Add the actions annotation, or name a real port."),
  UNSUPPORTED_BACKEND(
      "ALB1307",
      ERROR,
      "A backend is a resource and not a Service. The Ingress is left out.",
      "Use a Service backend."),
  EMPTY_FORWARD(
      "ALB1308",
      ERROR,
      "A forward action names no target group, which AWS would refuse. The Ingress is left out.",
      "Name at least one target group in the actions annotation."),
  SHADOWED_RULE(
      "ALB1309",
      WARNING,
      "A path can never match, because an earlier rule of the same listener takes all of its"
          + " requests.",
      "Move the path to an earlier place, or remove it."),
  RULE_TOO_LARGE(
      "ALB1310",
      ERROR,
      "A rule has more values, wildcards, target groups or conditions of one kind than AWS allows"
          + " in one rule, a value that is too long, or a condition that AWS refuses. The Ingress"
          + " is left out.",
      "Use fewer or shorter values, or several paths and Ingresses."),
  WILDCARD_HOST_FIRST(
      "ALB1311",
      WARNING,
      "A path for an exact host comes after one, of another Ingress, for a wildcard host that takes"
          + " in this host. That one takes some of the requests, so this path only gets the rest.",
      "Put the exact host before the wildcard that takes it in."),

  MISSING_SERVICE(
      "ALB1401",
      WARNING,
      "A backend names a Service that does not exist. The rule answers 503; with"
          + " --tolerate-non-existent-backend-service=false this is an error, and the Ingress is"
          + " left out.",
      "Create the Service, or correct its name."),
  MISSING_SERVICE_PORT(
      "ALB1402",
      ERROR,
      "A backend names a port that its Service does not have. The Ingress is left out.",
      "Name a port that the Service has."),
  UNUSABLE_SERVICE(
      "ALB1403",
      ERROR,
      "The load balancer cannot reach the Service in the way asked for: without node port with"
          + " instance targets, or with IPv6 behind a load balancer that has none. The Ingress is"
          + " left out.",
      "Change the Service's type or address family, or the target type."),
  INVALID_TARGET_GROUP(
      "ALB1404",
      ERROR,
      "Target type, health check or another setting of a target group cannot be. The Ingress is"
          + " left out.",
      "Correct the target group setting."),
  MISSING_SECRET(
      "ALB1405",
      ERROR,
      "The Secret of a log-in with OpenID Connect does not exist, may not be read, or has not the"
          + " keys that are needed. The Ingress is left out.",
      "Create the Secret with keys clientID and clientSecret in the namespace of the Ingress."),
  UNREAD_SERVICE(
      "ALB1406",
      ERROR,
      "A backend names a Service that is there, but cannot be read. The Ingress is left out and"
          + " keeps the rules that it has.",
      "Mend the Service."),

  SUBNETS_NOT_FOUND(
      "ALB1501",
      ERROR,
      "The subnets named are not there, or none was found by tags, or they do not suffice. Without"
          + " subnets there is no load balancer: the group is left as it is.",
      "Name subnets that exist in the VPC, or tag them: kubernetes.io/role/elb or"
          + " kubernetes.io/role/internal-elb, value 1."),
  SECURITY_GROUPS_NOT_FOUND(
      "ALB1502",
      ERROR,
      "Security groups named in an annotation are not in the VPC. The group is left as it is.",
      "Name security groups that exist in the VPC."),
  CERTIFICATE_NOT_FOUND(
      "ALB1503",
      ERROR,
      "A listener of HTTPS needs a certificate, and ACM has none for a host. The Ingress is left"
          + " out.",
      "Issue or import a certificate, or name one by ARN."),
  AWS_FACT_MISSING(
      "ALB1504",
      ERROR,
      "A web ACL, trust store, target group or hosted zone that is meant by name is not in AWS, or"
          + " is there more than once.",
      "Correct the reference to the AWS resource."),
  AMBIGUOUS_OWNERSHIP(
      "ALB1505",
      ERROR,
      "Several load balancers carry the tags of one group, so nobody can tell which one is in use,"
          + " unless somebody has approved that one replaces the others. The group is left as it"
          + " is.",
      "Remove the tags from the resource that is not in use."),
  NOT_MANAGED(
      "ALB1520",
      WARNING,
      "An Ingress asks for a web ACL or a protection that a flag excludes, that the region does not"
          + " offer, or to which the account does not subscribe. What is there is left as it is.",
      "Remove the annotation, or have the controller manage this."),

  REPLACEMENT_WITHHELD(
      "ALB1601",
      ERROR,
      "A change cannot be made to the load balancer that is there, only to a new one, which has"
          + " another DNS name. Nobody has approved that, or it is not possible as long as the old"
          + " one is there. That one change is withheld, all others are made.",
      "A new load balancer has a new DNS name: go back to the old setting, or remove the old load"
          + " balancer yourself when nothing uses it any more."),
  PROTECTED_FROM_DELETION(
      "ALB1602",
      ERROR,
      "A load balancer is no longer wanted, but has deletion protection in AWS. Nothing of it is"
          + " deleted.",
      "Turn deletion protection off in AWS, then plan again."),
  QUOTA_EXCEEDED(
      "ALB1603",
      ERROR,
      "A group asks for more than a new AWS account allows. Nothing of it is begun.",
      "Use fewer, or share them out among several groups."),
  UNSAFE_ORDER(
      "ALB1604",
      WARNING,
      "There is no room for new rules beside the old ones, and in no order that was tried every"
          + " request keeps its old answer until it gets its new one. For the moments in between"
          + " the requests named are answered otherwise.",
      "Make the change in smaller steps, remove rules that are not needed first, or have the quota"
          + " raised. With --unsafe-order=withhold the rules of such a listener are left as they"
          + " are."),
  REHEARSAL_FAILED(
      "ALB1605",
      ERROR,
      "The plan was tried out against what is known of AWS, and AWS would refuse one of its"
          + " operations. Nothing of the group is begun.",
      "Mend what the refusal names; nothing of the group is begun before."),
  REMOVAL_WITHHELD(
      "ALB1606",
      WARNING,
      "Something in the input could not be read and may ask for what seems to be no longer wanted."
          + " So nothing is removed; everything else is carried out.",
      "Mend what could not be read; then what nobody asks for any more is removed."),
  NAME_TAKEN(
      "ALB1607",
      ERROR,
      "The group needs a new load balancer whose name another load balancer of the account has, or"
          + " another group asks for. Names of load balancers stand for one in an account and"
          + " region, so nothing of the group is begun.",
      "Choose another name, or remove what has it first."),
  ORPHANED(
      "ALB1608",
      INFO,
      "AWS has resources with the tags of this cluster that belong to a group in which there is no"
          + " Ingress. They are listed and stay; with --orphans=remove they are removed, unless"
          + " something of the input could not be read.",
      "If the input is the whole cluster, remove them with --orphans=remove; else add the manifests"
          + " that are missing."),
  FOREIGN_RULE(
      "ALB1609",
      WARNING,
      "A listener has rules without the tags of the controller beside its own, so somebody else"
          + " made them. They stay as they are, with their priorities, and the rules of the group"
          + " are put around them. They go only with their listener.",
      "Nothing, if the rules are meant to be there; else delete them in AWS."),
  UNFAMILIAR_RULE(
      "ALB1610",
      WARNING,
      "A rule of a listener has a condition, an action or a transform that this release does not"
          + " know. Whoever made it, it stays as it is, with its priority, and the rules of the"
          + " group are put around it. It goes only with its listener.",
      "Nothing, if the rule is meant to be there; else delete it in AWS, or use a release that"
          + " knows what it has."),
  UNFAMILIAR_RESOURCE(
      "ALB1611",
      ERROR,
      "A load balancer, a listener or a target group of the group has a setting in AWS that this"
          + " release does not know. Nothing of the group is changed or removed; other groups go"
          + " on.",
      "Change the setting in AWS to one that is known, or use a release that knows it."),
  FOREIGN_PROTECTION(
      "ALB1620",
      WARNING,
      "An annotation says that the load balancer is not to be protected by Shield Advanced, but the"
          + " protection was made by somebody else. It stays.",
      "Delete the protection where it was made, or remove the annotation."),
  BACKEND_NOT_FOUND(
      "ALB1701",
      WARNING,
      "The Service of a TargetGroupBinding does not exist, or has no such port, or its Endpoints do"
          + " not exist. All its targets are deregistered.",
      "Create the Service, or correct spec.serviceRef; if it is no longer needed, delete the"
          + " TargetGroupBinding."),
  INVALID_BINDING(
      "ALB1702",
      ERROR,
      "A TargetGroupBinding says something that cannot be: no target type or target group, nodes as"
          + " targets of a Service without node port, a target group that another one has. Its"
          + " targets and permissions are left as they are.",
      "Correct the TargetGroupBinding or its Service."),
  TARGET_GROUP_NOT_FOUND(
      "ALB1703",
      ERROR,
      "The target group of a TargetGroupBinding does not exist, or may not be read. Permissions"
          + " that its targets have are left as they are.",
      "Correct spec.targetGroupARN, or delete the TargetGroupBinding."),
  NODE_NOT_AN_INSTANCE(
      "ALB1704",
      ERROR,
      "A node that would be a target is no EC2 instance, so it cannot be registered by its id. All"
          + " targets and permissions of the TargetGroupBinding are left as they are.",
      "Leave such nodes out by spec.nodeSelector or the label"
          + " node.kubernetes.io/exclude-from-external-load-balancers, or use pods as targets."),
  INTERFACE_NOT_FOUND(
      "ALB1705",
      ERROR,
      "The network interface of a pod or node was not found in AWS, so it is not known which"
          + " security group must admit traffic. The TargetGroupBinding gets no new permissions and"
          + " keeps those that it has; pods are registered all the same, nodes are not.",
      "Wait until AWS knows the interface; pods must have addresses of the VPC, or networking must"
          + " be left out of the TargetGroupBinding."),
  AMBIGUOUS_SECURITY_GROUP(
      "ALB1706",
      ERROR,
      "The network interface of a pod or node has none or several security groups with the tag of"
          + " the cluster, so it is not known which one must admit traffic. The TargetGroupBinding"
          + " gets no new permissions and keeps those that it has; pods are registered all the"
          + " same, nodes are not.",
      "Leave the tag kubernetes.io/cluster/<name> on exactly one of the security groups."),
  INVALID_NETWORKING(
      "ALB1707",
      ERROR,
      "An address block in spec.networking is none, or a port has a name that a pod does not have."
          + " The TargetGroupBinding gets no new permissions and keeps those that it has; pods are"
          + " registered all the same, nodes are not.",
      "Correct spec.networking."),
  TARGETS_KEPT(
      "ALB1708",
      WARNING,
      "It cannot be told which targets a TargetGroupBinding is to have, since something was not"
          + " read, or a Service and its endpoints do not agree yet. Targets that are there stay,"
          + " and so do their permissions.",
      "Mend what could not be read; a Service and its endpoints agree again by themselves."),
  TOO_MANY_TARGETS(
      "ALB1709",
      WARNING,
      "There are more pods or nodes than a target group may have targets. Some are not registered;"
          + " they take the places of others that leave.",
      "Raise --max-targets-per-target-group and the quota of AWS, or run fewer pods."),
  ENDPOINT_WITHOUT_POD(
      "ALB1710",
      WARNING,
      "The endpoints of a Service name a pod that is not there. It is passed over.",
      "Usually the pod has just gone; among files, add the pod's."),
  VPC_NOT_FOUND(
      "ALB1711",
      ERROR,
      "The VPC of a target group is not known, so it cannot be told which addresses are outside of"
          + " it. Nothing is registered; what leaves is deregistered.",
      "Correct spec.vpcID, or let the VPC be read."),

  API_FORBIDDEN(
      "ALB1801",
      ERROR,
      "The API server does not let the controller list or watch objects of a kind. They count as"
          + " not known: nothing is removed that they may ask for. It is tried again until it"
          + " works.",
      "Add the rule named to the controller's ClusterRole."),
  MISSING_DEFINITION(
      "ALB1802",
      WARNING,
      "The API server does not know a kind, since its definition is not installed. The controller"
          + " goes on as if there were no object of it, and tries again until there is.",
      "Apply the definition of the kind."),
  UNREADABLE_ANSWER(
      "ALB1803",
      ERROR,
      "The API server sent something that cannot be read. What it is about counts as not known:"
          + " nothing is removed that it may ask for.",
      "Look at the object with kubectl; if nothing is wrong with it, report this."),
  API_SERVER_AWAY(
      "ALB1804",
      WARNING,
      "The API server does not answer, or not to this client. What it said before is used, and it"
          + " is tried again until it works.",
      "Check that the API server can be reached, and the credentials of the controller."),
  UNREADABLE_MEMORY(
      "ALB1805",
      WARNING,
      "A ControllerRevision that should hold the last good form of an Ingress cannot be read. It is"
          + " passed over.",
      "Delete the ControllerRevision; a new one is written when the Ingress is right again."),

  FORBIDDEN_ANNOTATION(
      "ALB1850",
      ERROR,
      "A webhook refuses an Ingress that begins to use an annotation which the controller's owner"
          + " has forbidden: kubernetes.io/ingress.class by --disable-ingress-class-annotation, or"
          + " alb.ingress.kubernetes.io/group.name by --disable-ingress-group-name-annotation. An"
          + " Ingress that has the annotation already may keep it.",
      "Name the class in spec.ingressClassName, and the group in IngressClassParams."),
  IMMUTABLE_FIELD(
      "ALB1851",
      ERROR,
      "A webhook refuses to change what a TargetGroupBinding is bound to: its target group, target"
          + " type, address family or VPC.",
      "Create another TargetGroupBinding, and delete this one."),
  INVALID_CLASS_PARAMS(
      "ALB1852",
      ERROR,
      "An address block of IngressClassParams is none, or has bits behind its prefix, or their"
          + " subnets are named twice or by a tag without values. A webhook refuses them; without"
          + " webhooks, it is told of them.",
      "Correct the field of the IngressClassParams.");

  private final String code;
  private final Severity severity;
  private final String meaning;
  private final String help;

  Code(String code, Severity severity, String meaning, String help) {
    this.code = code;
    this.severity = severity;
    this.meaning = meaning;
    this.help = help;
  }

  /** The stable code, such as {@code ALB1203}. */
  public String code() {
    return code;
  }

  /** The usual severity; a finding may be milder or graver. */
  public Severity severity() {
    return severity;
  }

  /** When it appears and what then happens, for the documentation. */
  public String meaning() {
    return meaning;
  }

  /** What to do, where the place of discovery knows nothing better. */
  public String help() {
    return help;
  }
}
