package coop.phyle.payments;

import coop.phyle.documents.QrCode;
import coop.phyle.kernel.money.Money;
import java.util.Optional;

/** The QR code banking apps read a euro transfer from (EPC069-12, version 2 without BIC). */
final class EpcCode {
  private EpcCode() {}

  /** As SVG; nothing for other currencies, which the code has no room for. */
  static Optional<String> svg(BankAccounts.BankAccount account, Money amount, Reference reference) {
    return amount.currency().code().equals("EUR") && amount.minor() > 0 && amount.minor() < 100_000_000_000L
        ? Optional.of(QrCode.svg(text(account, amount, reference)))
        : Optional.empty();
  }

  /** Service tag, version, UTF-8, credit transfer, no BIC, name, account, amount, no purpose, structured reference. */
  static String text(BankAccounts.BankAccount account, Money amount, Reference reference) {
    return String.join("\n", "BCD", "002", "1", "SCT", "", account.holder(), account.iban().value(), "EUR" + amount.decimal(), "", reference.value());
  }
}
