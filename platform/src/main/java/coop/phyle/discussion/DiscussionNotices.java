package coop.phyle.discussion;

import coop.phyle.identity.People;
import coop.phyle.notices.About;
import coop.phyle.notices.Mailing;
import coop.phyle.notices.Notices;
import coop.phyle.shell.Coop;
import coop.phyle.shell.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Mails what is said to those who want to hear it. */
@Component
class DiscussionNotices {
  private static final int SHOWN = 4000;
  private final Notices notices;
  private final Hearers hearers;
  private final People people;

  DiscussionNotices(Notices notices, Hearers hearers, People people) {
    this.notices = notices;
    this.hearers = hearers;
    this.people = people;
  }

  void started(Coop coop, Head head, String body) {
    var path = "/c/" + coop.slug() + "/threads/" + head.number();
    send(coop, head, hearers.of(coop.id(), head.number(), new CommentNumber(0)), Set.of(), head.startedBy(), body, "started", path);
  }

  void said(Coop coop, Head head, CommentNumber number, PersonId by, Set<PersonId> named, String body) {
    var path = "/c/" + coop.slug() + "/threads/" + head.number() + "/comments/" + number;
    send(coop, head, hearers.of(coop.id(), head.number(), number), named, by, body, "said", path);
  }

  private void send(Coop coop, Head head, Collection<PersonId> all, Set<PersonId> named, PersonId by, String body, String what, String path) {
    var author = people.find(by).orElseThrow().name();
    var words = body.length() > SHOWN ? body.substring(0, SHOWN) + " …" : body;
    var args = List.<Object>of(coop.name(), author, head.title(), words);
    var about = new About(AnsweringByMail.KIND, coop.id(), head.number().toString());
    mail(all.stream().filter(person -> !named.contains(person)).toList(), letter(what, args, path).about(about));
    mail(all.stream().filter(named::contains).toList(), letter("named", args, path).about(about));
  }

  private static Mailing letter(String what, List<Object> args, String path) {
    return Mailing.of("discussion.notice." + what + ".subject", "discussion.notice." + what + ".body", args, path).mayWait();
  }

  private void mail(Collection<PersonId> readers, Mailing letter) {
    if (!readers.isEmpty()) {
      notices.sendToAll(readers, letter);
    }
  }
}
