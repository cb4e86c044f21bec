package coop.phyle.elections;

import coop.phyle.kernel.rules.Office;
import coop.phyle.membership.Appointing;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Officer;
import coop.phyle.membership.Officers;
import coop.phyle.shell.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What follows from a result by itself: the outgoing leave, the elected take office for the rules' term. Part of the caller's transaction. */
@Component
class FillingSeats {
  private final Officers officers;
  private final Candidates candidates;
  private final Results results;
  private final Site site;
  private final Clock clock;

  FillingSeats(Officers officers, Candidates candidates, Results results, Site site, Clock clock) {
    this.officers = officers;
    this.candidates = candidates;
    this.results = results;
    this.site = site;
    this.clock = clock;
  }

  /** Where nobody was elected nobody leaves: a co-op is not left without officers by an empty election. */
  void fill(Election election, List<Candidate> elected) {
    var office = election.post().office();
    if (office.isPresent() && !elected.isEmpty()) {
      outgoing(election, office.get()).forEach(member -> officers.end(election.coop(), member, office.get(), OptionalInt.empty()));
    }
    seat(election, 0, elected, List.of());
  }

  /**
   * @param round of the countback that elected them, or 0
   * @param until ends of the terms they take over, in their order; past those the rules' term
   */
  void seat(Election election, int round, List<Candidate> elected, List<LocalDate> until) {
    for (var place = 1; place <= elected.size(); place++) {
      var candidate = elected.get(place - 1);
      var end = place <= until.size() ? Optional.of(until.get(place - 1)).filter(today()::isBefore) : Optional.<LocalDate>empty();
      results.seat(election, round, place, candidate, election.post().office().map(office -> appoint(election, candidate, office, end)));
    }
  }

  private Appointing appoint(Election election, Candidate candidate, Office office, Optional<LocalDate> until) {
    return until.isPresent()
        ? officers.appoint(election.coop(), candidate.member(), office, today(), until.get(), OptionalInt.empty())
        : officers.appoint(election.coop(), candidate.member(), office, today(), OptionalInt.empty());
  }

  /**
   * Seats that fell vacant in a running term: of offices in the register those whose holder stepped down, was removed, left the co-op or was not taken; nobody is put out
   * of office to make one. Of a body with a name of its own whoever calls the count says so.
   */
  List<Results.Taken> vacant(Election election, List<Results.Taken> seats) {
    var held = seats.stream().filter(seat -> !seat.vacated());
    var office = election.post().office();
    if (office.isEmpty()) {
      return held.toList();
    }
    var holding = officers.today(election.coop()).stream().filter(o -> o.office() == office.get()).map(Officer::member).collect(Collectors.toSet());
    var all = candidates.of(election);
    return held
        .filter(seat -> seat.until().map(today()::isBefore).orElse(true))
        .filter(seat -> !holding.contains(all.get(seat.candidate() - 1).member()))
        .toList();
  }

  private Set<MemberId> outgoing(Election election, Office office) {
    var holding = holders(election, office);
    return holding.stream().filter(member -> election.post().single() || election.outgoing().contains(member)).collect(Collectors.toSet());
  }

  private Set<MemberId> holders(Election election, Office office) {
    return officers.today(election.coop()).stream().filter(o -> o.office() == office).map(Officer::member).collect(Collectors.toSet());
  }

  private LocalDate today() {
    return clock.instant().atZone(site.zone()).toLocalDate();
  }
}
