package io.albedo.k8s.webhook;

import io.albedo.k8s.client.KubernetesConnection;
import io.albedo.k8s.request.Answer;
import io.albedo.k8s.request.ApiKind;
import io.albedo.k8s.request.ApiObject;
import io.albedo.k8s.request.ApiRequests;
import io.albedo.k8s.request.ApiTarget;
import io.albedo.k8s.request.FreshWriter;
import io.albedo.k8s.request.FreshWriter.Decision;
import io.albedo.k8s.request.ObjectDraft;
import io.albedo.model.Sensitive;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TlsSecret;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.CertificateStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the certificate of webhooks in a Secret, which several controllers share, and tells the API
 * server whom to trust. What fails throws {@link CertificateStoreException}; none of its words
 * repeats what is in a Secret.
 */
public final class WebhookCertificates implements CertificateStore {

  private final ApiRequests requests;
  private final FreshWriter writer;

  public WebhookCertificates(KubernetesConnection connection) {
    this.requests = new ApiRequests(connection);
    this.writer = new FreshWriter(requests);
  }

  /** What is kept there, if it is complete. */
  @Override
  public Optional<TlsSecret> read(ObjectName secret) {
    Answer answer = requests.get(target(secret));
    if (answer.isNotFound()) {
      return Optional.empty();
    }
    if (answer instanceof Answer.Given(ApiObject object)) {
      return content(object);
    }
    throw new CertificateStoreException(answer.words());
  }

  /** Keeps it there, unless another one was faster; the one that is kept. */
  @Override
  public TlsSecret createOrRead(ObjectName secret, TlsSecret offered) {
    Answer answer = requests.create(target(secret), object(secret, offered));
    if (answer instanceof Answer.Given) {
      return offered;
    }
    if (answer.isRefused("AlreadyExists")) {
      return read(secret).orElseGet(() -> replace(secret, Optional.empty(), offered));
    }
    throw new CertificateStoreException(answer.words());
  }

  /**
   * Keeps it there in place of one that ends soon, unless another controller has replaced that
   * already.
   *
   * @param ending what shall be replaced; empty if what is there is no certificate
   * @return the one that is kept
   */
  @Override
  public TlsSecret replace(ObjectName secret, Optional<TlsSecret> ending, TlsSecret offered) {
    OperationResult result =
        writer.write(
            target(secret),
            present ->
                content(present).equals(ending)
                    ? Decision.locked(present, Map.of("data", data(offered)))
                    : new Decision.Keep());
    mustBeDone(result);
    return read(secret).orElseThrow(() -> new CertificateStoreException(secret + " is empty"));
  }

  /**
   * Lets the API server trust a CA when it calls the webhooks of these configurations.
   *
   * @param webhookConfiguration the name of a validating and of a mutating one; either may be
   *     missing
   */
  @Override
  public void trust(String webhookConfiguration, byte[] caPem) {
    for (ApiKind kind : List.of(ApiKind.VALIDATING_WEBHOOKS, ApiKind.MUTATING_WEBHOOKS)) {
      ApiTarget target = ApiTarget.of(kind, new ObjectName("", webhookConfiguration));
      mustBeDone(Answer.fineIfGone(writer.write(target, present -> trusting(present, caPem))));
    }
  }

  private static Decision trusting(ApiObject present, byte[] caPem) {
    String bundle = encoded(caPem);
    List<ApiObject> webhooks = present.objects("webhooks");
    boolean all =
        webhooks.stream()
            .allMatch(w -> w.text("clientConfig", "caBundle").equals(Optional.of(bundle)));
    return all
        ? new Decision.Keep()
        : Decision.locked(present, Map.of("webhooks", trusting(webhooks, bundle)));
  }

  private static List<Map<String, @Nullable Object>> trusting(
      List<ApiObject> webhooks, String bundle) {
    List<Map<String, @Nullable Object>> changed = new ArrayList<>();
    for (ApiObject webhook : webhooks) {
      Map<String, @Nullable Object> config =
          new LinkedHashMap<>(webhook.part("clientConfig").content());
      config.put("caBundle", bundle);
      Map<String, @Nullable Object> whole = new LinkedHashMap<>(webhook.content());
      whole.put("clientConfig", config);
      changed.add(whole);
    }
    return changed;
  }

  private static Map<String, Object> object(ObjectName name, TlsSecret secret) {
    return ObjectDraft.of(ApiKind.SECRET)
        .put(
            "metadata",
            new ObjectDraft().put("name", name.name()).put("namespace", name.namespace()))
        .put("type", "kubernetes.io/tls")
        .put("data", data(secret))
        .build();
  }

  private static Map<String, Object> data(TlsSecret secret) {
    return new ObjectDraft()
        .put(TlsSecret.CERTIFICATE, encoded(secret.certificate()))
        .put(TlsSecret.KEY, encoded(secret.key().reveal()))
        .put(TlsSecret.AUTHORITY, encoded(secret.authority()))
        .build();
  }

  private static Optional<TlsSecret> content(ApiObject secret) {
    Optional<String> certificate = decoded(secret, TlsSecret.CERTIFICATE);
    Optional<String> key = decoded(secret, TlsSecret.KEY);
    return certificate.isPresent() && key.isPresent()
        ? Optional.of(
            new TlsSecret(
                decoded(secret, TlsSecret.AUTHORITY).orElse(""),
                certificate.get(),
                new Sensitive(key.get())))
        : Optional.empty();
  }

  private static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static Optional<String> decoded(ApiObject secret, String name) {
    return secret
        .text("data", name)
        .filter(text -> !text.isEmpty())
        .flatMap(WebhookCertificates::decoded);
  }

  /** Of a Secret that somebody wrote by hand, any text may come. */
  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void mustBeDone(OperationResult result) {
    switch (result) {
      case OperationResult.Failed(var failure) ->
          throw new CertificateStoreException(failure.code() + ": " + failure.message());
      case OperationResult.Unknown(String why) -> throw new CertificateStoreException(why);
      default -> {}
    }
  }

  private static ApiTarget target(ObjectName secret) {
    return ApiTarget.of(ApiKind.SECRET, secret);
  }
}
