package coop.phyle.elections;

import coop.phyle.membership.Members;
import coop.phyle.membership.Voter;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says who stands: those on the paper once voting opened, before that those who would be. */
@Component
class Slates {
  private final Candidates candidates;
  private final Results results;
  private final Members members;

  Slates(Candidates candidates, Results results, Members members) {
    this.candidates = candidates;
    this.results = results;
    this.members = members;
  }

  Standing of(Election election) {
    var all = candidates.of(election);
    var options = results.options(election);
    if (!options.isEmpty()) {
      return new Standing(election, options.stream().map(number -> all.get(number - 1)).toList());
    }
    var current = members.roll(election.coop()).stream().map(Voter::member).collect(Collectors.toSet());
    return new Standing(election, all.stream().filter(c -> c.stands(election.seconded()) && current.contains(c.member())).toList());
  }
}
