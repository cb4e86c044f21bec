package coop.phyle.elections;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.Cast;
import coop.phyle.voting.Receipt;
import coop.phyle.voting.VoteNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receipts: shown once, checked after the count. */
@Service
@Transactional(readOnly = true)
class CheckingReceipts {
  private final Elections elections;
  private final Slates slates;
  private final ReadingBallots ballots;

  CheckingReceipts(Elections elections, Slates slates, ReadingBallots ballots) {
    this.elections = elections;
    this.slates = slates;
    this.ballots = ballots;
  }

  public Optional<ElectionPages.ShownReceipt> shown(CoopId coop, VoteNumber number, PersonId person, String member, String said, Cast.Counted cast) {
    return elections.find(coop, number).map(Life::election).map(e -> {
      var name = ballots.places(e, person).stream().filter(p -> p.member().equals(member)).map(ElectionPages.Place::name).findFirst().orElse("");
      return new ElectionPages.ShownReceipt(
          number.value(), e.title(), name, ReadingBallots.names(slates.of(e), said), cast.changed(), cast.receipt(), e.dates().votingCloses());
    });
  }

  /** Empty until the election is decided by vote. */
  public Optional<ElectionPages.Checked> check(CoopId coop, VoteNumber number, String receipt) {
    return elections.find(coop, number)
        .filter(life -> life.outcome().map(Life.Outcome::how).equals(Optional.of(How.VOTE)))
        .map(life -> {
          var found = Receipt.read(receipt).flatMap(r -> ballots.find(slates.of(life.election()), r));
          return new ElectionPages.Checked(number.value(), life.election().title(), found.isPresent(), found.orElse(List.of()));
        });
  }
}
