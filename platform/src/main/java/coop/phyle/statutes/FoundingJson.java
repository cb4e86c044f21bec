package coop.phyle.statutes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.shell.Page;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A founding as programs read it.
 *
 * @param revision send it back as "seen" with an answer
 * @param sha256 of the rules and every founder's particulars; a ballot names it
 * @param invited addresses the link was mailed to
 * @param join path of the link with which others join
 * @param open what stands between this draft and a founding vote
 * @param vote the newest; absent before the first
 * @param coop its slug, once founded
 * @param rules the whole rule book
 */
record FoundingJson(
    UUID id,
    int revision,
    String sha256,
    List<String> answered,
    List<FounderJson> founders,
    List<String> invited,
    String join,
    List<FaultJson> open,
    @Nullable VoteJson vote,
    @Nullable String coop,
    @JsonRawValue @Schema(types = "object") String rules) {

  /** A founder; particulars are absent until they gave them. */
  record FounderJson(
      UUID person,
      String name,
      @Nullable String address,
      @JsonProperty("class") @Nullable String memberClass,
      List<String> offices,
      boolean signatory) {}

  /** Something to mend. */
  record FaultJson(String field, String code, String message) {}

  /** A vote on the text with this hash; void once text or founders differ from it. */
  record VoteJson(int number, String sha256, boolean running, UUID openedBy, Instant openedAt, List<BallotJson> ballots) {}

  record BallotJson(UUID person, boolean agrees, String reason, Instant at) {}

  static FoundingJson of(FoundingDraft draft, List<String> invited, List<Problem> obstacles, Optional<String> coop, Page page) {
    return new FoundingJson(
        draft.id().value(),
        draft.revision(),
        draft.hash(),
        draft.answered().stream().sorted().toList(),
        draft.founders().stream().map(FoundingJson::founder).toList(),
        invited,
        GatheringFounders.joinPath(draft),
        faults(obstacles, page),
        draft.vote().map(vote -> vote(vote, draft.runningVote().isPresent())).orElse(null),
        coop.orElse(null),
        RuleBooks.write(draft.rules()).toString());
  }

  static List<FaultJson> faults(List<Problem> problems, Page page) {
    return problems.stream().map(p -> new FaultJson(p.field(), p.key(), page.problem(p))).toList();
  }

  private static FounderJson founder(CoFounder founder) {
    PersonId person = founder.person();
    return founder
        .particulars()
        .map(
            p ->
                new FounderJson(
                    person.value(), p.name(), p.address(), p.memberClass().key(), p.offices().stream().map(Typed::choice).sorted().toList(), p.signatory()))
        .orElseGet(() -> new FounderJson(person.value(), founder.name(), null, null, List.of(), false));
  }

  private static VoteJson vote(FoundingVote vote, boolean running) {
    var ballots = vote.ballots().stream().map(b -> new BallotJson(b.person().value(), b.agrees(), b.reason(), b.at())).toList();
    return new VoteJson(vote.number(), vote.hash(), running, vote.openedBy().value(), vote.openedAt(), ballots);
  }
}
