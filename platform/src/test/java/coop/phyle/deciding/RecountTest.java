package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.ballots.Openings;
import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.books.Leg;
import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Money;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.kernel.verify.Pins;
import coop.phyle.kernel.verify.Report;
import coop.phyle.ledger.Books;
import coop.phyle.ledger.NewEntry;
import coop.phyle.record.Exported;
import coop.phyle.testing.PhyleTest;
import coop.phyle.voting.VoteNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the modules write down is what the verifier, which knows only the documented format, recomputes. */
@PhyleTest
class RecountTest {
  @Autowired ApplicationContext context;

  @Test
  void aCoOpsHistoryRecountsFromItsExport() {
    var assembly = Assembly.found(context, Assembly.rules(), 7, 4, 8);
    openly(assembly);
    var sealed = secretly(assembly);
    removal(assembly);
    post(assembly);
    var still = assembly.opened(assembly.statement("Still open"));
    assembly.voted(still, 0, Choice.FOR);
    var report = recounted(assembly, Optional.empty());
    assertThat(report.finding()).as(report.text()).isEqualTo(new Report.Agrees());
    assertThat(report.acts()).containsEntry("decision-closed", 3L).containsEntry("decision-opened", 4L).containsEntry("entry-posted", 2L).containsEntry("member-ended", 1L);
    assertThat(report.notes()).containsExactly("decision %d: attested, sealed for class workers; not recomputed".formatted(sealed.value()));
    var file = assembly.in(() -> assembly.bean(Unsealing.class).unseal(assembly.coop.id(), sealed, assembly.people.getFirst())).orElseThrow();
    var audited = recounted(assembly, Optional.of(Openings.read(file)));
    assertThat(audited.finding()).as(audited.text()).isEqualTo(new Report.Agrees());
    assertThat(audited.notes()).isEmpty();
    assertThat(audited.acts()).containsEntry("openings-read", 1L);
  }

  private void openly(Assembly assembly) {
    var number = assembly.opened(assembly.statement("Lease the lower field").as(ResolutionKind.SPECIAL));
    assembly.votes(number, 0, 6, 1);
    assembly.votes(number, 7, 3, 1);
    assembly.votes(number, 11, 5, 1);
    assembly.close(number);
  }

  private VoteNumber secretly(Assembly assembly) {
    var number = assembly.opened(assembly.statement("Lease the upper field").secretly());
    assembly.votes(number, 0, 2, 5);
    assembly.votes(number, 7, 1, 2);
    assembly.votes(number, 11, 5, 1);
    assembly.close(number);
    return number;
  }

  private void removal(Assembly assembly) {
    var subject = Map.of("member", assembly.member(18).toString());
    var number = assembly.opened(new Draft(assembly.people.getFirst(), Matter.REMOVE_MEMBER, subject, "Remove number 19", "", Optional.empty(), false));
    assembly.votes(number, 0, 7, 0);
    assembly.votes(number, 7, 4, 0);
    assembly.votes(number, 11, 7, 0);
    assembly.close(number);
  }

  private void post(Assembly assembly) {
    var euro = Currency.of("EUR");
    var legs = List.of(Leg.debit("assets:bank", new Money(500, euro)), Leg.credit("equity:shares", new Money(500, euro)));
    var on = LocalDate.of(2027, 1, 2);
    assembly.inTransaction(
        () -> {
          var books = assembly.bean(Books.class);
          books.open(assembly.coop.id(), euro);
          var id = books.post(assembly.coop.id(), new NewEntry("share", on, "Shares", legs, "recount-1", Optional.empty(), Optional.empty()));
          books.reverse(assembly.coop.id(), id, on, "by mistake", assembly.people.getFirst());
          return books.balance(assembly.coop.id(), AccountPath.of("assets:bank"), on);
        });
  }

  private Report recounted(Assembly assembly, Optional<Openings> openings) {
    return Exported.recounted(context, assembly.coop.id(), new Pins(Optional.empty(), Optional.empty(), openings));
  }
}
