package coop.phyle.hooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is sent: header {@code Phyle-Signature: t=<seconds>,v1=<hex>}, where v1 is HMAC-SHA256, with the hook's secret, over the seconds, a full stop and the body.
 * A receiver computes it anew, compares in constant time and refuses what is older than five minutes.
 */
final class Signing {
  private Signing() {}

  static String header(String secret, Instant at, String body) {
    var seconds = String.valueOf(at.getEpochSecond());
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
