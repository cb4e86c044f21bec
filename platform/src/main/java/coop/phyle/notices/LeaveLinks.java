package coop.phyle.notices;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes and reads the links that end letters with one click (RFC 8058). Signed, not kept: they work as long as the server keeps its key. */
@Component
class LeaveLinks {
  static final String PATH = "/unsubscription/";
  private static final int NAMES = 32;
  private static final int SIGNATURE = 16;
  private static final UUID EVERYWHERE = new UUID(0, 0);
  private final AnswerKey key;

  LeaveLinks(AnswerKey key) {
    this.key = key;
  }

  /** @param coop whose letters end; empty for those of all */
  record Leave(PersonId person, Optional<CoopId> coop) {}

  AnswerAddresses.Maker of(CoopId coop) {
    var signer = key.signer("leave");
    return reader -> PATH + token(reader, coop.value(), signer);
  }

  String everywhere(PersonId reader) {
    return PATH + token(reader, EVERYWHERE, key.signer("leave"));
  }

  Optional<Leave> read(String token) {
    try {
      var bytes = Base64.getUrlDecoder().decode(token);
      if (bytes.length != NAMES + SIGNATURE) {
        return Optional.empty();
      }
      var said = ByteBuffer.wrap(bytes);
      var reader = new PersonId(new UUID(said.getLong(), said.getLong()));
      var coop = new UUID(said.getLong(), said.getLong());
      var genuine = MessageDigest.isEqual(token(reader, coop, key.signer("leave")).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.US_ASCII));
      return genuine ? Optional.of(new Leave(reader, coop.equals(EVERYWHERE) ? Optional.empty() : Optional.of(new CoopId(coop)))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String token(PersonId reader, UUID coop, AnswerKey.Signer signer) {
    var whole = ByteBuffer.allocate(NAMES + SIGNATURE);
    for (var id : new UUID[] {reader.value(), coop}) {
      whole.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
    whole.put(signer.sign(java.util.Arrays.copyOf(whole.array(), NAMES), SIGNATURE));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
  }
}
