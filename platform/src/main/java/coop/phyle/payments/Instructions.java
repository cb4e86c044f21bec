package coop.phyle.payments;

import coop.phyle.kernel.money.Money;
import gg.jte.Content;
import java.util.Optional;

/**
 * How to pay a transfer.
 *
 * @param holder who the account belongs to
 * @param iban empty while the treasurer has set no account
 * @param received what has come so far
 * @param open what is still to pay; zero when it is settled or expected no more
 * @param qr an EPC QR code (SVG) for banking apps, when there is an account in euros and something to pay
 */
public record Instructions(
    String holder, Optional<Iban> iban, Reference reference, Money amount, Money received, Money open, Optional<String> qr) {
  /** The code as a template prints it: our own SVG, nothing typed by anybody stands in it unescaped. */
  public Content picture() {
    return output -> output.writeContent(qr.orElse(""));
  }
}
