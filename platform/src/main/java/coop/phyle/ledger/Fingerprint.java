package coop.phyle.ledger;

import coop.phyle.kernel.books.Leg;
import coop.phyle.kernel.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** What makes two entries under one key the same: SHA-256 of everything but who sent it and when. */
final class Fingerprint {
  private Fingerprint() {}

  static byte[] of(NewEntry entry, Optional<EntryId> reverses) {
    var content = Json.obj()
        .with("kind", entry.kind())
        .with("on", entry.on().toString())
        .with("text", entry.text())
        .with("legs", legs(entry))
        .with("source", entry.source().map(s -> s.kind() + " " + s.ref()).orElse(""))
        .with("reverses", reverses.map(EntryId::toString).orElse(""));
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The legs as the record's acts have them. */
  static java.util.List<Json> legs(NewEntry entry) {
    return entry.legs().stream().map(Fingerprint::leg).toList();
  }

  private static Json leg(Leg leg) {
    return Json.obj()
        .with("account", leg.account().value())
        .with("minor", leg.amount().minor())
        .with("currency", leg.amount().currency().code());
  }
}
