package io.albedo.aws.map;

import io.albedo.model.alb.ValidationRecord;
import io.albedo.model.plan.CertificateCall.ChangeResourceRecordSets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.ChangeResourceRecordSetsRequest;
import software.amazon.awssdk.services.route53.model.RRType;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Requests to Route 53. */
public final class RecordRequests {

  private static final String ID_PREFIX = "/hostedzone/";

  private RecordRequests() {}

  /** Writes what is there already without complaint. */
  public static ChangeResourceRecordSetsRequest write(ChangeResourceRecordSets call) {
    return ChangeResourceRecordSetsRequest.builder()
        .hostedZoneId(zone(Known.of(call.hostedZoneId())))
        .changeBatch(
            batch -> batch.changes(records(call).stream().map(RecordRequests::upsert).toList()))
        .build();
  }

  /** Route 53 names zones with a prefix in its answers and takes them without. */
  private static String zone(String id) {
    return id.startsWith(ID_PREFIX) ? id.substring(ID_PREFIX.length()) : id;
  }

  /** {@code *.example.com} has the record of {@code example.com}, and none may come twice. */
  private static Collection<ValidationRecord> records(ChangeResourceRecordSets call) {
    Map<String, ValidationRecord> byName = new LinkedHashMap<>();
    Known.of(call.records()).stream()
        .filter(record -> call.domains().contains(record.domain()))
        .forEach(record -> byName.putIfAbsent(record.name(), record));
    return byName.values();
  }

  private static Change upsert(ValidationRecord record) {
    return Change.builder().action(ChangeAction.UPSERT).resourceRecordSet(set(record)).build();
  }

  private static ResourceRecordSet set(ValidationRecord record) {
    return ResourceRecordSet.builder()
        .name(record.name())
        .type(RRType.CNAME)
        .ttl((long) ChangeResourceRecordSets.TTL_SECONDS)
        .resourceRecords(ResourceRecord.builder().value(record.value()).build())
        .build();
  }
}
