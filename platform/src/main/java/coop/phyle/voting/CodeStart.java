package coop.phyle.voting;

import coop.phyle.kernel.ballots.BallotCode;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The first digits of ballots' codes, as a reader copies them; none for all ballots. */
public record CodeStart(String digits) {
  private static final int LENGTH = 64;
  public static final CodeStart ANY = new CodeStart("");

  /** Reads digits with any spaces in them, as codes are shown; nothing when no code can begin so. */
  public static Optional<CodeStart> read(String typed) {
    var digits = typed.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    return digits.matches("[0-9a-f]{0,64}") ? Optional.of(new CodeStart(digits)) : Optional.empty();
  }

  /** The code behind which a list goes on, as an address has it; none where it cannot be read. */
  public static Optional<BallotCode> after(String typed) {
    return typed.matches("[0-9a-f]{64}") ? Optional.of(new BallotCode(typed)) : Optional.empty();
  }

  byte[] low() {
    return HexFormat.of().parseHex(digits + "0".repeat(LENGTH - digits.length()));
  }

  byte[] high() {
    return HexFormat.of().parseHex(digits + "f".repeat(LENGTH - digits.length()));
  }
}
