package coop.phyle.initiatives;

import coop.phyle.identity.Coops;
import coop.phyle.notices.About;
import coop.phyle.notices.Mailing;
import coop.phyle.notices.Notices;
import coop.phyle.shell.Coop;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteLinks;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mail about a question: a text was changed, there is enough support, notice of the vote, it opened, it closes soon, it is counted, it lapsed. */
@Component
class QuestionNotices {
  static final String KIND = "initiative";
  private final Notices notices;
  private final Coops coops;
  private final VoteLinks links;

  QuestionNotices(Notices notices, Coops coops, VoteLinks links) {
    this.notices = notices;
    this.coops = coops;
    this.links = links;
  }

  /** To those who supported an earlier version. */
  void reworded(Question question, Initiative initiative, Collection<PersonId> supporters) {
    notices.sendToAll(supporters, letter(question, initiative.title(), initiative.worded(), "initiatives.mail.reworded", "/" + initiative.place()).mayWait());
  }

  /** To those whose amendment was taken over into another text. */
  void adopted(Question question, Initiative amendment, Instant at, Collection<PersonId> supporters) {
    notices.sendToAll(supporters, letter(question, amendment.title(), at, "initiatives.mail.adopted", "").mayWait());
  }

  void enough(QuestionLife life, Instant freezesAt, Collection<PersonId> members) {
    notices.sendToAll(members, letter(life.question(), life.title(), freezesAt, "initiatives.mail.enough", "").mayWait());
  }

  /** Legal notice: it never waits for a summary. */
  void frozen(QuestionLife life, Instant opensAt, Collection<PersonId> members) {
    notices.sendToAll(members, letter(life.question(), life.title(), opensAt, "initiatives.mail.frozen", ""));
  }

  void opened(QuestionLife life, Collection<PersonId> voters) {
    var closes = life.freezing().orElseThrow().closesAt();
    var own = links.issue(life.question().coop(), life.question().number(), voters);
    notices.sendToAll(voters, letter(life.question(), life.title(), closes, "initiatives.mail.opened", "").withLinks(own));
  }

  void closesSoon(QuestionLife life, Collection<PersonId> silent) {
    var closes = life.freezing().orElseThrow().closesAt();
    var own = links.issue(life.question().coop(), life.question().number(), silent);
    notices.sendToAll(silent, letter(life.question(), life.title(), closes, "initiatives.mail.reminder", "").remindsUntil(closes).withLinks(own));
  }

  void closed(QuestionLife life, Collection<PersonId> voters) {
    notices.sendToAll(voters, letter(life.question(), life.title(), life.freezing().orElseThrow().closesAt(), "initiatives.mail.closed", "").mayWait());
  }

  void lapsed(QuestionLife life, Collection<PersonId> supporters) {
    notices.sendToAll(supporters, letter(life.question(), life.title(), life.question().lapsesAt(), "initiatives.mail.lapsed", "").mayWait());
  }

  private Mailing letter(Question question, String title, Instant when, String key, String path) {
    var coop = coops.byId(question.coop()).orElseThrow();
    return Mailing.of(key + ".subject", key + ".body", List.of(title, when, coop.name()), path(coop, question) + path)
        .about(new About(KIND, coop.id(), question.number().toString()));
  }

  static String path(Coop coop, Question question) {
    return "/c/" + coop.slug() + "/initiatives/" + question.number();
  }
}
