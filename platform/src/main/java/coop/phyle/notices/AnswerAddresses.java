package coop.phyle.notices;

import coop.phyle.shell.PersonId;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes and reads the addresses answers go to: {@code name+token@domain}, where the mailbox of {@code name@domain} is read by this server. */
@Component
class AnswerAddresses {
  private final Optional<IncomingMail> incoming;
  private final AnswerKey key;
  private final ObjectProvider<Answerable> answerables;

  /** @param answerables asked for when a letter is written, because what answers sends letters too */
  AnswerAddresses(Incoming incoming, AnswerKey key, ObjectProvider<Answerable> answerables) {
    this.incoming = incoming.mailbox();
    this.key = key;
    this.answerables = answerables;
  }

  /** Makes addresses for answers about one thing. */
  interface Maker {
    String of(PersonId reader);
  }

  /** Where nobody reads the mail, or nothing takes the answer, addresses are empty. */
  Maker about(About about, long subject) {
    if (incoming.isEmpty() || answerables.stream().noneMatch(answerable -> answerable.kind().equals(about.kind()))) {
      return reader -> "";
    }
    var signer = key.signer("answer");
    var at = incoming.get();
    return reader -> at.name() + "+" + new SignedName(subject, reader).text(signer) + "@" + at.domain();
  }

  /** The first address of these that this server made. */
  Optional<SignedName> read(Collection<String> addresses) {
    return incoming.flatMap(
        at -> {
          var signer = key.signer("answer");
          var start = at.name() + "+";
          var end = "@" + at.domain();
          return addresses.stream()
              .map(address -> address.strip().toLowerCase(Locale.ROOT))
              .filter(address -> address.startsWith(start) && address.endsWith(end))
              .map(address -> address.substring(start.length(), address.length() - end.length()))
              .flatMap(token -> SignedName.read(token, signer).stream())
              .findFirst();
        });
  }
}
