package io.albedo.aws.client;

/** Hears of every call, from several threads at once. It must not throw, and be quick. */
@FunctionalInterface
public interface CallListener {

  CallListener SILENT = call -> {};

  /** A call has ended, after all attempts at it. */
  void called(ApiCall call);

  /** Tells another one after this. */
  default CallListener andThen(CallListener next) {
    return call -> {
      called(call);
      next.called(call);
    };
  }
}
