package io.albedo.aws.read;

import com.google.common.collect.Lists;
import io.albedo.aws.read.map.TagMapping;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Tags of load balancers, target groups, listeners and rules: 20 of them a call. */
record TagReader(ReadContext context) {

  /** The most that DescribeTags takes. Source: its page in the Elastic Load Balancing reference. */
  private static final int MOST = 20;

  Map<String, SortedMap<String, String>> read(Collection<String> arns) {
    return context.caches().tags.all(arns, this::load);
  }

  private Map<String, SortedMap<String, String>> load(List<String> arns) {
    Map<String, SortedMap<String, String>> all = new HashMap<>();
    context.calls().each(Lists.partition(arns, MOST), this::describe).forEach(all::putAll);
    return all;
  }

  private Map<String, SortedMap<String, String>> describe(List<String> arns) {
    Map<String, SortedMap<String, String>> found = new HashMap<>();
    context
        .calls()
        .call(
            "elasticloadbalancing:DescribeTags",
            arns.size() == 1 ? arns.getFirst() : arns.getFirst() + " and others",
            () -> context.clients().loadBalancing().describeTags(r -> r.resourceArns(arns)))
        .tagDescriptions()
        .forEach(d -> found.put(d.resourceArn(), TagMapping.ofLoadBalancing(d.tags())));
    return found;
  }
}
