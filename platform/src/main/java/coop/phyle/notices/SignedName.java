package coop.phyle.notices;

import coop.phyle.shell.PersonId;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * The token of an answer address: which letter, whose copy, signed. 50 characters at most, so that it fits with a short name into the 64 of a local part
 * (RFC 5321 §4.5.3.1.1); digits and lower-case letters only, because some mail servers change the case.
 *
 * @param subject number of what the letter is about
 */
record SignedName(long subject, PersonId person) {
  private static final int NUMBER = 5;
  private static final int PERSON = 16;
  /** 80 bits (RFC 2104 §5): each guess costs a mail, and is worth nothing without the person's address as well. */
  private static final int SIGNATURE = 10;
  private static final int RADIX = 32;
  static final int LONGEST = 50;

  String text(AnswerKey.Signer signer) {
    var said = said();
    var whole = Arrays.copyOf(said, said.length + SIGNATURE);
    System.arraycopy(signer.sign(said, SIGNATURE), 0, whole, said.length, SIGNATURE);
    return new BigInteger(1, whole).toString(RADIX);
  }

  /** Empty unless this server signed it. */
  static Optional<SignedName> read(String text, AnswerKey.Signer signer) {
    if (text.isEmpty() || text.length() > LONGEST || !text.chars().allMatch(c -> Character.digit(c, RADIX) >= 0 && c < 128)) {
      return Optional.empty();
    }
    var number = new BigInteger(text, RADIX);
    var length = NUMBER + PERSON + SIGNATURE;
    if (number.bitLength() > length * Byte.SIZE) {
      return Optional.empty();
    }
    var whole = number.setBit(length * Byte.SIZE).toByteArray(); // the marker bit keeps leading zeros
    var said = ByteBuffer.wrap(whole, 1, NUMBER + PERSON);
    var subject = (said.get() & 0xffL) << Integer.SIZE | said.getInt() & 0xffff_ffffL;
    var named = new SignedName(subject, new PersonId(new UUID(said.getLong(), said.getLong())));
    var signature = Arrays.copyOfRange(whole, 1 + NUMBER + PERSON, whole.length);
    return Optional.of(named).filter(n -> MessageDigest.isEqual(signature, signer.sign(n.said(), SIGNATURE)));
  }

  private byte[] said() {
    var id = person.value();
    return ByteBuffer.allocate(NUMBER + PERSON)
        .put((byte) (subject >>> Integer.SIZE))
        .putInt((int) subject)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
