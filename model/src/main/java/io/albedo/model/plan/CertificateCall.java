package io.albedo.model.plan;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.ValidationRecord;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A call to ACM about a certificate, or to Route 53 about the records that validate it. */
public sealed interface CertificateCall extends Call.OfCertificate {

  /** Carries all tags. The certificate cannot be used until it is issued. */
  record RequestCertificate(CreatedCertificate certificate)
      implements CertificateCall, Call.CertificateCreation {
    @Override
    public String api() {
      return "acm:RequestCertificate";
    }

    @Override
    public ResourceId creates() {
      return certificate.id();
    }
  }

  /**
   * An explicit wait until ACM has made up the records by which it will see that the names of a
   * certificate are ours, which takes some seconds.
   *
   * @param creates stands for the records
   */
  record AwaitValidationRecords(Token<Arn> certificate, ResourceId creates)
      implements CertificateCall, Call.CertificateCreation {
    @Override
    public String api() {
      return "wait:CertificateValidationRecords";
    }
  }

  /**
   * Writes CNAME records into one zone, whether they are there already or not: the record of a name
   * is the same for all certificates of an account.
   *
   * @param domains the names whose records are written
   * @param records of these names, and perhaps of others
   */
  record ChangeResourceRecordSets(
      Token<String> hostedZoneId, SortedSet<String> domains, Token<List<ValidationRecord>> records)
      implements CertificateCall {

    /** How long resolvers may keep the records. */
    public static final int TTL_SECONDS = 60;

    public ChangeResourceRecordSets {
      domains = Collections.unmodifiableSortedSet(new TreeSet<>(domains));
    }

    @Override
    public String api() {
      return "route53:ChangeResourceRecordSets";
    }
  }

  /** An explicit wait until a certificate can be used. Whatever uses it depends on this. */
  record AwaitCertificateIssued(Token<Arn> certificate) implements CertificateCall {
    @Override
    public String api() {
      return "wait:CertificateIssued";
    }
  }

  record AddTagsToCertificate(Token<Arn> certificate, SortedMap<String, String> tags)
      implements CertificateCall {
    public AddTagsToCertificate {
      tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    @Override
    public String api() {
      return "acm:AddTagsToCertificate";
    }
  }

  record RemoveTagsFromCertificate(Token<Arn> certificate, SortedSet<String> keys)
      implements CertificateCall {
    public RemoveTagsFromCertificate {
      keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
    }

    @Override
    public String api() {
      return "acm:RemoveTagsFromCertificate";
    }
  }

  record DeleteCertificate(Token<Arn> certificate) implements CertificateCall {
    @Override
    public String api() {
      return "acm:DeleteCertificate";
    }
  }
}
