package io.albedo.aws.read;

import io.albedo.aws.client.AwsClients;
import io.albedo.model.cloud.CloudUnreadableException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What all readers need: whom to ask, where to look, what is remembered, how calls are made.
 *
 * @param passedOver hears of what could not be read and is not missed
 */
record ReadContext(
    AwsClients clients,
    ReadScope scope,
    ReadCaches caches,
    CloudCalls calls,
    Consumer<CloudUnreadableException> passedOver) {

  /**
   * Something that is read in case that anybody wants it. If the whole account is read and this
   * part cannot be, it is passed over.
   */
  <T> T inCase(Supplier<T> read, T otherwise) {
    return scope.isAccount() ? ifPossible(read, otherwise) : read.get();
  }

  /** Something that a plan can do without. */
  <T> T ifPossible(Supplier<T> read, T otherwise) {
    try {
      return read.get();
    } catch (CloudUnreadableException e) {
      if (e.failure().code().equals(ReadFailures.INTERRUPTED)) {
        throw e;
      }
      passedOver.accept(e);
      return otherwise;
    }
  }
}
