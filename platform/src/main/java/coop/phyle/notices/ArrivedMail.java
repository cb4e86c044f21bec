package coop.phyle.notices;

import coop.phyle.identity.Email;
import java.util.List;
import java.util.Optional;

/**
 * A mail as far as an answer goes.
 *
 * @param messageId with its angle brackets, empty when it has none that is one
 * @param from the one address it says it comes from
 * @param addresses all it may have been sent to
 * @param automatic whether a program sent it: a holiday answer, a bounce, a list
 */
record ArrivedMail(String messageId, Optional<Email> from, List<String> addresses, boolean automatic, Written written) {
  ArrivedMail {
    addresses = List.copyOf(addresses);
  }

  /**
   * What is in it.
   *
   * @param words the writer's own, without quotation and signature
   * @param attachments how many files came with it
   * @param whole false for a mail too large to be read
   */
  record Written(String words, int attachments, boolean whole) {
    static final Written TOO_LARGE = new Written("", 0, false);
  }
}
