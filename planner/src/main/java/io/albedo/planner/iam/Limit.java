package io.albedo.planner.iam;

import io.albedo.model.alb.OwnershipTags;
import io.albedo.planner.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What must hold besides, for a permission of the standing policy. The tag of a cluster must be
 * there; which cluster it names matters only where that is known.
 */
enum Limit {
  NONE,
  /** Only what the request tags as a cluster's. */
  TAGGED_REQUEST,
  /** Only what is tagged as a cluster's. */
  TAGGED_RESOURCE,
  /** Only what is tagged as a cluster's, and that tag stays as it is. */
  TAG_KEPT,
  SECURITY_GROUP_CREATION,
  LOAD_BALANCER_CREATION,
  CNAME_RECORDS,
  SERVICE_OF_LOAD_BALANCERS;

  private static final String REQUEST_TAG = "aws:RequestTag/" + OwnershipTags.CLUSTER;
  private static final String RESOURCE_TAG = "aws:ResourceTag/" + OwnershipTags.CLUSTER;

  /**
   * The condition of a statement.
   *
   * @param cluster whose resources they are; of any cluster if empty
   */
  Optional<Json> condition(Optional<String> cluster) {
    var tests = new TreeMap<String, SortedMap<String, Json>>();
    switch (this) {
      case NONE -> {}
      case TAGGED_REQUEST -> tagged(tests, REQUEST_TAG, cluster);
      case TAGGED_RESOURCE -> tagged(tests, RESOURCE_TAG, cluster);
      case TAG_KEPT -> {
        tagged(tests, RESOURCE_TAG, cluster);
        add(tests, "Null", REQUEST_TAG, "true");
      }
      case SECURITY_GROUP_CREATION -> {
        tagged(tests, REQUEST_TAG, cluster);
        add(tests, "StringEquals", "ec2:CreateAction", "CreateSecurityGroup");
      }
      case LOAD_BALANCER_CREATION -> {
        tagged(tests, REQUEST_TAG, cluster);
        add(
            tests,
            "StringEquals",
            "elasticloadbalancing:CreateAction",
            "CreateLoadBalancer",
            "CreateTargetGroup");
      }
      case CNAME_RECORDS ->
          add(
              tests,
              "ForAllValues:StringEquals",
              "route53:ChangeResourceRecordSetsRecordTypes",
              "CNAME");
      case SERVICE_OF_LOAD_BALANCERS ->
          add(tests, "StringEquals", "iam:AWSServiceName", "elasticloadbalancing.amazonaws.com");
    }
    return tests.isEmpty() ? Optional.empty() : Optional.of(json(tests));
  }

  private static void tagged(
      Map<String, SortedMap<String, Json>> tests, String key, Optional<String> cluster) {
    cluster.ifPresentOrElse(
        name -> add(tests, "StringEquals", key, name), () -> add(tests, "Null", key, "false"));
  }

  private static void add(
      Map<String, SortedMap<String, Json>> tests, String operator, String key, String... values) {
    Json value = values.length == 1 ? new Json.Str(values[0]) : Json.strings(List.of(values));
    tests.computeIfAbsent(operator, o -> new TreeMap<>()).put(key, value);
  }

  private static Json json(SortedMap<String, SortedMap<String, Json>> tests) {
    var operators = new TreeMap<String, Json>();
    tests.forEach((operator, keys) -> operators.put(operator, Json.Obj.of(keys)));
    return Json.Obj.of(operators);
  }
}
