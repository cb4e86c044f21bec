package coop.phyle.payments;

/** ISO 7064 mod 97-10, which guards account numbers (ISO 13616) and creditor references (ISO 11649): letters count 10 to 35. */
final class CheckDigits {
  private CheckDigits() {}

  /** The remainder by 97 of digits and capital letters read as one number. */
  static int remainder(String text) {
    var remainder = 0;
    for (var c : text.toCharArray()) {
      var value = Character.digit(c, 36);
      remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
    }
    return remainder;
  }
}
