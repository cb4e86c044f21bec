package coop.phyle.payments;

import org.springframework.web.bind.annotation.BindParam;

/**
 * A receipt or repayment as typed.
 *
 * @param line the bank's own reference of the line, may be empty
 * @param key made with the blank form, so that sending it twice books it once
 */
public record MoveForm(String amount, String on, String line, String key) {
  static MoveForm blank(String key) {
    return new MoveForm("", "", "", key);
  }
}
