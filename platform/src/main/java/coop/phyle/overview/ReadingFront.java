package coop.phyle.overview;

import coop.phyle.circles.Visiting;
import coop.phyle.identity.Coops;
import coop.phyle.membership.Belonging;
import coop.phyle.shell.Coop;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Standings;
import coop.phyle.shell.Tenancy;
import coop.phyle.shell.Viewer;
import coop.phyle.statutes.FoundingsOf;
import coop.phyle.statutes.Statutes;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Gathers this server's front page: for everyone, or for one person across their co-ops. */
@Service
class ReadingFront {
  private static final int SHOWN = 50;
  private final Coops coops;
  private final Belonging belonging;
  private final Visiting visiting;
  private final FoundingsOf foundings;
  private final Statutes statutes;
  private final Questions questions;
  private final MeetingLines lines;
  private final Standings standings;
  private final Tenancy tenancy;
  private final TransactionTemplate reading;

  ReadingFront(
      Coops coops,
      Belonging belonging,
      Visiting visiting,
      FoundingsOf foundings,
      Statutes statutes,
      Questions questions,
      MeetingLines lines,
      Standings standings,
      Tenancy tenancy,
      TransactionTemplate reading) {
    this.coops = coops;
    this.belonging = belonging;
    this.visiting = visiting;
    this.foundings = foundings;
    this.statutes = statutes;
    this.questions = questions;
    this.lines = lines;
    this.standings = standings;
    this.tenancy = tenancy;
    this.reading = reading;
  }

  /** The co-ops of this server, newest first. */
  List<Coop> everyones() {
    return coops.newest(SHOWN);
  }

  Mine mine(PersonId person) {
    var places = belonging.coops(person).stream().flatMap(id -> coops.byId(id).stream()).map(coop -> place(coop, person)).toList();
    return new Mine(places, visits(person), foundings.of(person).stream().map(f -> new Mine.Draft(f.name(), f.path())).toList());
  }

  private List<Mine.Visit> visits(PersonId person) {
    return visiting.of(person).stream()
        .flatMap(visit -> coops.byId(visit.coop()).stream().map(coop -> new Mine.Visit(coop.name(), visit.circle().name(), "/c/" + coop.slug() + "/circles/" + visit.circle().number())))
        .toList();
  }

  private Mine.Place place(Coop coop, PersonId person) {
    return tenancy.in(
        coop.id(),
        () ->
            reading.execute(
                status -> new Mine.Place(coop, statutes.inForce(coop.id()).rules().commonGood().purpose(), questions.waiting(coop, person, lines.of(coop, reader(coop, person)).waiting()), questions.todo(coop, person))));
  }

  private Viewer reader(Coop coop, PersonId person) {
    return new Viewer(Optional.of(person), "", standings.of(coop.id(), person));
  }
}
