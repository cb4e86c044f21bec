package coop.phyle.notices;

import coop.phyle.identity.Courier;
import coop.phyle.identity.Letter;
import coop.phyle.identity.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends notices: takes them in the caller's transaction, so that a rollback sends nothing. */
@Component
public class Notices {
  private final Courier courier;
  private final People people;

  Notices(Courier courier, People people) {
    this.courier = courier;
    this.people = people;
  }

  @Transactional
  public void send(Notice notice) {
    courier.post(
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
}
