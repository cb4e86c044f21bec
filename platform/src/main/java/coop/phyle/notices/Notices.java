package coop.phyle.notices;

import coop.phyle.identity.Letter;
import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.shell.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends notices: takes them in the caller's transaction, so that a rollback sends nothing. */
@Component
public class Notices {
  private final Outbox outbox;
  private final People people;
  private final Posting posting;

  Notices(Outbox outbox, People people, Posting posting) {
    this.outbox = outbox;
    this.people = people;
    this.posting = posting;
  }

  @Transactional
  public void send(Notice notice) {
    outbox.post(
        switch (notice.reader()) {
          case Notice.Reader.AtAddress at -> new Letter(
              at.email(), at.locale(), notice.subjectKey(), notice.bodyKey(), notice.args(), notice.linkPath());
          case Notice.Reader.OfAccount of -> {
            var person = people.find(of.person()).orElseThrow();
            yield new Letter(
                person.email(), person.locale(), notice.subjectKey(), notice.bodyKey(), notice.args(), notice.linkPath());
          }
        });
  }

  /** One notice to many addresses, each with a link of its own: one statement, however many they are. */
  @Transactional
  public void sendToAddresses(Map<Email, String> links, Locale locale, String subjectKey, String bodyKey, List<Object> args) {
    if (!links.isEmpty()) {
      outbox.post(new Letter(links.keySet().iterator().next(), locale, subjectKey, bodyKey, args, "/"), links);
    }
  }

  /** One notice to many with an account: a few statements, however many they are. */
  @Transactional
  public void sendToAll(Collection<PersonId> readers, String subjectKey, String bodyKey, List<Object> args, String linkPath) {
    posting.post(readers, Mailing.of(subjectKey, bodyKey, args, linkPath));
  }

  /** The same, with answers, links of one's own and summaries for those who wish them. */
  @Transactional
  public void sendToAll(Collection<PersonId> readers, Mailing mailing) {
    posting.post(readers, mailing);
  }
}
