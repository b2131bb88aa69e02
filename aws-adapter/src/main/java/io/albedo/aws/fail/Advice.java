package io.albedo.aws.fail;

/** What a person can do about a refusal that has nothing to do with what was asked for. */
public final class Advice {

  private Advice() {}

  /** What AWS said, and what to do about it if there is more to say. */
  public static String with(String code, String words) {
    return switch (code) {
      case "ExpiredToken", "ExpiredTokenException", "RequestExpired" ->
          words + " (sign in again; if the credentials are fresh, check this machine's clock)";
      case "RequestTimeTooSkewed", "RequestInTheFuture" -> words + " (check this machine's clock)";
      case "SignatureDoesNotMatch", "InvalidSignatureException" ->
          words + " (check the secret key and this machine's clock)";
      case "UnrecognizedClientException", "InvalidClientTokenId", "AuthFailure" ->
          words + " (check the credentials, and whether the account has this region switched on)";
      default -> words;
    };
  }
}
