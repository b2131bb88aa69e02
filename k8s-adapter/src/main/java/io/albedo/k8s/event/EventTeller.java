package io.albedo.k8s.event;

import io.albedo.k8s.event.EventMemory.Told;
import io.albedo.k8s.request.Answer;
import io.albedo.k8s.request.ApiKind;
import io.albedo.k8s.request.ApiRequests;
import io.albedo.k8s.request.ApiTarget;
import io.albedo.k8s.request.PatchForm;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cluster.ClusterEvent;
import io.albedo.model.cluster.ObjectName;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one event: not at all if it was told of this generation of the object, by raising the count
 * of an Event that says the same of an earlier one, else by a new Event. For one thread.
 */
final class EventTeller {

  private static final Logger LOG = LoggerFactory.getLogger(EventTeller.class);

  private final ApiRequests requests;
  private final EventMemory memory;
  private final String instance;
  private final InstantSource clock;
  private final Set<String> loggedReasons = new HashSet<>();
  private long lastEnding;

  EventTeller(ApiRequests requests, EventMemory memory, String instance, InstantSource clock) {
    this.requests = requests;
    this.memory = memory;
    this.instance = instance;
    this.clock = clock;
  }

  void tell(ClusterEvent event) {
    Optional<Told> before = memory.recall(event);
    if (before.filter(told -> told.generation() == event.generation()).isPresent()) {
      return;
    }
    boolean again = before.filter(told -> tellAgain(event, told)).isPresent();
    if (!again) {
      tellAnew(event);
    }
  }

  /** Not if the Event is gone: an API server keeps them for an hour. */
  private boolean tellAgain(ClusterEvent event, Told before) {
    int count = before.count() + 1;
    Answer answer =
        requests.patch(
            target(before.event()), PatchForm.MERGE, EventForm.again(count, clock.instant()));
    if (answer instanceof Answer.Given) {
      memory.keep(event, new Told(before.event(), event.generation(), count));
      return true;
    }
    return false;
  }

  private void tellAnew(ClusterEvent event) {
    EventForm form = new EventForm(event, instance);
    ObjectName name = form.name(ending());
    Answer answer = requests.create(target(name), form.object(name, clock.instant()));
    if (answer instanceof Answer.Given) {
      memory.keep(event, new Told(name, event.generation(), 1));
    } else {
      log(event, answer);
    }
  }

  /** Never twice the same: by the clock, which may stand still. */
  private String ending() {
    lastEnding = Math.max(lastEnding + 1, clock.millis() << 10);
    return Long.toHexString(lastEnding);
  }

  /** Without a permission every event fails alike, which needs to be said once only. */
  private void log(ClusterEvent event, Answer answer) {
    String code =
        answer instanceof Answer.Refused(CloudFailure failure) ? failure.code() : "Unknown";
    if (loggedReasons.add(code)) {
      LOG.warn("event {} could not be told: {}", event.reason(), answer.words());
    } else {
      LOG.debug("event {} could not be told: {}", event.reason(), answer.words());
    }
  }

  private static ApiTarget target(ObjectName name) {
    return ApiTarget.of(ApiKind.EVENT, name);
  }
}
