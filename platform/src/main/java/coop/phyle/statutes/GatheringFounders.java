package coop.phyle.statutes;

import coop.phyle.identity.Email;
import coop.phyle.identity.People;
import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.notices.Notice;
import coop.phyle.notices.Notices;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites founders, lets them join and leave, and takes what the register needs of them. */
@Service
@Transactional
public class GatheringFounders {
  static final int MOST_INVITED = 200;
  private static final List<Problem> OVER = List.of(Problem.of("", "statutes.problem.over"));

  private final Foundings foundings;
  private final FoundingPeople people;
  private final People accounts;
  private final Notices notices;
  private final Clock clock;

  GatheringFounders(Foundings foundings, FoundingPeople people, People accounts, Notices notices, Clock clock) {
    this.foundings = foundings;
    this.people = people;
    this.accounts = accounts;
    this.notices = notices;
    this.clock = clock;
  }

  /** Mails the link; an address is mailed once, and never told a text somebody wrote. */
  List<Problem> invite(FoundingDraft seen, PersonId by, String typed, Locale locale) {
    var open = now(seen, by);
    if (open.isEmpty()) {
      return OVER;
    }
    var draft = open.get();
    var email = Email.read(typed);
    if (email.isEmpty()) {
      return List.of(Problem.of("email", "statutes.problem.email", typed));
    }
    if (people.invited(draft.id()).size() >= MOST_INVITED) {
      return List.of(Problem.of("email", "statutes.problem.invited.many", MOST_INVITED));
    }
    if (!people.invite(draft.id(), email.get(), by, clock.instant())) {
      return List.of(Problem.of("email", "statutes.problem.invited", email.get().value()));
    }
    var language = accounts.byEmail(email.get()).map(p -> p.locale()).orElse(locale);
    notices.send(
        Notice.toEmail(email.get(), language, "statutes.mail.invitation.subject", "statutes.mail.invitation.body", List.of(), joinPath(draft)));
    return List.of();
  }

  static String joinPath(FoundingDraft draft) {
    return "/foundings/invitations/" + draft.invitation();
  }

  /** Joins whoever holds the link; empty when it leads nowhere or the person was taken off the list. */
  public Optional<FoundingDraft> join(String invitation, PersonId person) {
    var draft = foundings.invited(invitation);
    if (draft.isEmpty()) {
      return draft;
    }
    foundings.queue(draft.get().id());
    if (draft.get().became().isEmpty()) {
      people.join(draft.get().id(), person, clock.instant());
    }
    return foundings.find(draft.get().id(), person);
  }

  /** What one founder gives for the register; faults by field, and one without a field once the founding is over. */
  public List<Problem> give(FoundingDraft seen, PersonId person, Map<String, String> typed) {
    var open = now(seen, person);
    if (open.isEmpty()) {
      return OVER;
    }
    var draft = open.get();
    var form = new Form(typed);
    var name = form.text("name", "founder.name", 120);
    var address = form.text("address", "founder.address", 300);
    var chosen = draft.rules().classes().stream().filter(c -> c.id().key().equals(form.raw("class"))).findFirst();
    if (chosen.isEmpty()) {
      form.fault("class", "choose");
    }
    var offices = EnumSet.noneOf(Office.class);
    Arrays.stream(Office.values()).filter(o -> form.flag("office." + Typed.choice(o))).forEach(offices::add);
    if (form.problems().isEmpty()) {
      ClassId memberClass = chosen.orElseThrow().id();
      var given = new Particulars(name, address, memberClass, offices, form.flag("signatory"));
      if (!draft.founder(person).flatMap(CoFounder::particulars).equals(Optional.of(given))) {
        people.give(draft.id(), person, given, clock.instant());
      }
    }
    return form.problems();
  }

  /** A founder leaves; whoever started the founding may also take somebody off the list, but cannot leave it without founders. */
  boolean withdraw(FoundingDraft seen, PersonId who, PersonId by) {
    var allowed = now(seen, by).filter(draft -> draft.founders().size() > 1 && (who.equals(by) || by.equals(draft.startedBy())));
    if (allowed.flatMap(draft -> draft.founder(who)).isPresent()) {
      people.withdraw(seen.id(), who, by, clock.instant());
    }
    return allowed.isPresent();
  }

  /** The draft once everybody before is through; empty when by then it is a co-op, or the person was taken off the list. */
  private Optional<FoundingDraft> now(FoundingDraft seen, PersonId person) {
    foundings.queue(seen.id());
    return foundings.find(seen.id(), person).filter(draft -> draft.became().isEmpty());
  }
}
