package coop.phyle.overview;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.money.Money;
import coop.phyle.kernel.rules.Audience;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.ledger.BookPages;
import coop.phyle.ledger.BookedEntry;
import coop.phyle.ledger.Books;
import coop.phyle.membership.Belonging;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.Statutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a co-op's front page for one viewer. */
@Service
class ReadingOverview {
  private static final int LINES = 6;
  private static final int COLOURS = 8;
  private static final AccountPath BANK = AccountPath.of("assets:bank");
  private final Statutes statutes;
  private final Belonging belonging;
  private final Questions questions;
  private final BookPages book;
  private final Books books;

  ReadingOverview(Statutes statutes, Belonging belonging, Questions questions, BookPages book, Books books) {
    this.statutes = statutes;
    this.belonging = belonging;
    this.questions = questions;
    this.book = book;
    this.books = books;
  }

  @Transactional(readOnly = true)
  CoopOverview of(Coop coop, Viewer viewer) {
    var version = statutes.inForce(coop.id());
    var founded = version.number() == 1 ? version : statutes.version(coop.id(), 1).orElseThrow();
    var power = power(coop, version.rules());
    var waiting = viewer.is(Who.MEMBER) ? questions.waiting(coop, viewer.self()) : List.<CoopOverview.Question>of();
    var open = version.rules().books() == Audience.EVERYONE || viewer.is(Who.MEMBER);
    return new CoopOverview(
        founded.adoptedAt(),
        version.number(),
        version.rules(),
        power.stream().mapToInt(CoopOverview.Power::members).sum(),
        power,
        waiting,
        questions.underWay(coop, waiting),
        questions.decided(coop),
        open ? Optional.of(lines(coop)) : Optional.empty(),
        open ? Optional.of(book.heldBelow(coop.id(), Long.MAX_VALUE)) : Optional.empty());
  }

  private List<CoopOverview.Power> power(Coop coop, RuleBook rules) {
    var sizes = belonging.sizes(coop.id());
    var power = new ArrayList<CoopOverview.Power>();
    for (var c : rules.classes()) {
      power.add(new CoopOverview.Power(power.size() % COLOURS + 1, c.name(), c.share(), sizes.getOrDefault(c.id(), 0)));
    }
    return power;
  }

  private List<CoopOverview.Line> lines(Coop coop) {
    var currency = books.currency(coop.id());
    return book.newest(coop.id(), Long.MAX_VALUE, LINES).stream().map(entry -> line(entry, Money.zero(currency))).toList();
  }

  private static CoopOverview.Line line(BookedEntry booked, Money nothing) {
    var entry = booked.entry();
    var atBank =
        entry.legs().stream()
            .filter(leg -> leg.account().equals(BANK) && leg.amount().currency().equals(nothing.currency()))
            .map(leg -> leg.amount())
            .reduce(nothing, Money::plus);
    var decision = booked.source().filter(s -> s.kind().equals("decision")).map(s -> Integer.valueOf(s.ref()));
    return new CoopOverview.Line(entry.seq(), entry.on(), entry.text(), atBank, decision);
  }
}
