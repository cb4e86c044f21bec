package coop.phyle.statutes;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A founding as it stands now.
 *
 * @param revision number of the last answer
 * @param savedBy who gave it
 * @param answered keys of the questions somebody answered since the preset was chosen
 * @param founders in the order they joined; whoever withdrew is not among them
 * @param vote the newest vote, void or not
 * @param became the co-op, once founded
 */
public record FoundingDraft(
    FoundingId id,
    String invitation,
    PersonId startedBy,
    int revision,
    RuleBook rules,
    PersonId savedBy,
    Instant savedAt,
    Set<String> answered,
    List<CoFounder> founders,
    Optional<FoundingVote> vote,
    Optional<CoopId> became) {
  public FoundingDraft {
    answered = Set.copyOf(answered);
    founders = List.copyOf(founders);
  }

  Optional<CoFounder> founder(PersonId person) {
    return founders.stream().filter(f -> f.person().equals(person)).findFirst();
  }

  /** The vote, if it is on exactly this text and these founders. */
  public Optional<FoundingVote> runningVote() {
    return became.isPresent() ? Optional.empty() : vote.filter(v -> v.hash().equals(hash()));
  }

  /** Whether a vote was open and a change has voided it. */
  public boolean voteVoided() {
    return became.isEmpty() && vote.isPresent() && runningVote().isEmpty();
  }

  /** SHA-256 in hex over the canonical rules and every founder's particulars. */
  public String hash() {
    var people = founders.stream().map(FoundingDraft::canonical).toList();
    return Versions.hash(Json.obj().with("rules", RuleBooks.write(rules)).with("founders", people).toString());
  }

  private static Json canonical(CoFounder founder) {
    var base = Json.obj().with("person", founder.person().toString());
    return founder
        .particulars()
        .map(
            p ->
                base.with("name", p.name())
                    .with("address", p.address())
                    .with("class", p.memberClass().key())
                    .with("offices", Json.texts(p.offices().stream().map(Enum::name).sorted().toList()))
                    .with("signatory", p.signatory()))
        .orElse(base);
  }
}
