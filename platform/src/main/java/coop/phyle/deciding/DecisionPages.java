package coop.phyle.deciding;

import coop.phyle.delegation.CarryingVotes;
import coop.phyle.discussion.CameOf;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.tally.Choice;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.Problem;
import coop.phyle.voting.Cast;
import coop.phyle.voting.Receipt;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the templates of this module are given. */
public final class DecisionPages {
  private DecisionPages() {}

  /** All decisions, what waits for the reader first. */
  public record Board(List<Row> waiting, List<Row> open, List<Row> notice, List<Row> drafts, List<Row> closed) {
    public boolean bare() {
      return waiting.isEmpty() && open.isEmpty() && notice.isEmpty() && drafts.isEmpty() && closed.isEmpty();
    }
  }

  /**
   * @param when the moment that matters next, or mattered last: drafted, opens, closes, closed
   * @param stage for a badge
   * @param enacted for passed ones: whether it took effect
   */
  public record Row(int number, String title, ResolutionKind kind, Stage stage, Instant when, boolean enacted) {}

  /**
   * One decision.
   *
   * @param motion the body as safe HTML
   * @param bare whether it is empty
   * @param links where its subject can be read, as paths inside the co-op
   * @param mine whether the reader proposed it
   * @param outcome what passing will do, or has done
   * @param meeting that takes it, or took it
   * @param came what came of it, once it is counted
   * @param interest of directors, in questions of the board
   */
  public record Shown(
      int number,
      ResolutionKind kind,
      Matter matter,
      Stage stage,
      String title,
      Content motion,
      boolean bare,
      List<String> links,
      boolean secret,
      String proposer,
      boolean mine,
      Dates dates,
      Optional<Words> outcome,
      List<Problem> refusal,
      Rule rule,
      List<Place> places,
      Optional<Tally> tally,
      Optional<Integer> meeting,
      Optional<CameOf.Came> came,
      Interest interest) {
    /** Whether the reader can vote now. */
    public boolean votes() {
      return stage == Stage.OPEN && !places.isEmpty();
    }
  }

  /**
   * Interests of directors in a question of the board.
   *
   * @param own directors the reader acts for who could declare one
   * @param recuses whether who has declared one does not vote
   */
  public record Interest(List<String> declared, List<Seat> own, boolean recuses) {
    static final Interest NONE = new Interest(List.of(), List.of(), true);
  }

  public record Seat(String member, String name) {}

  /** As notice fixed them; for a draft, as notice given now would. */
  public record Dates(Instant notice, Instant opens, Instant closes, boolean fixed) {}

  /** How it is decided, and where the statutes say so. */
  public record Rule(List<Row> rows, String article, int articleNumber, int version, int barMonths) {
    public record Row(Words what, Words figure) {}
  }

  /**
   * A ballot the reader casts.
   *
   * @param className of the member
   * @param peers how many stand on the roll in that class
   * @param choice in an open vote: what was said so far
   * @param carried where the vote would go that is not cast
   */
  public record Place(
      String member, int number, String name, String className, int peers, boolean voted, Optional<Choice> choice, Optional<Receipt> receipt,
      Optional<CarryingVotes.Chain> carried) {
    /** Enough of the code to tell the ballots of one decision apart. */
    public String shortReceipt() {
      return receipt.map(r -> r.code().spoken()).orElse("");
    }
  }

  /** A vote the secretary recorded. What it says is the member's to show. */
  public record OnBehalf(String member, String witness, Optional<Integer> paper, Instant at) {}

  /** The form of a draft. {@code entered} is what was typed, right or wrong. */
  public record DraftForm(
      Matter matter, Optional<Integer> number, List<Asked> asked, Map<String, String> entered, List<ResolutionKind> kinds, boolean secrecyChosen) {
    public String value(String name) {
      return entered.getOrDefault(name, "");
    }

    DraftForm revising(int draft) {
      return new DraftForm(matter, Optional.of(draft), asked, entered, kinds, secrecyChosen);
    }

    public boolean kindIs(ResolutionKind kind) {
      return value("kind").isEmpty() ? kind == kinds.getFirst() : kind.name().equals(value("kind"));
    }
  }

  /**
   * The published ballots of a closed decision, one page of them.
   *
   * @param total how many there are with codes that begin like {@code code}
   * @param first whether this is the first page
   * @param next the code behind which the next page begins
   */
  public record BallotLog(
      int number, String title, boolean secret, List<LoggedBallot> ballots, long total, String code, boolean first, Optional<String> next) {
    /** The code asked for as an address has it. */
    public String digits() {
      return code.replaceAll("\\s+", "");
    }
  }

  /**
   * @param choice empty when its class is sealed
   * @param memberNumber empty in secret votes
   * @param through number of the delegate who cast it; empty where the member voted
   */
  public record LoggedBallot(
      String code, String classKey, String className, Optional<Choice> choice, Optional<String> nonce, Optional<Integer> memberNumber, Optional<Integer> through) {}

  /** A receipt, at the only moment it is known. */
  public record ShownReceipt(
      int number, String title, String name, Choice choice, boolean changed, boolean secret, Receipt receipt, Instant closesAt) {
    static ShownReceipt of(Shown decision, MemberId member, Choice said, Cast.Counted counted) {
      var name = decision.places().stream().filter(p -> p.member().equals(member.toString())).map(Place::name).findFirst().orElse("");
      return new ShownReceipt(
          decision.number(), decision.title(), name, said, counted.changed(), counted.secret(), counted.receipt(), decision.dates().closes());
    }
  }

  /**
   * A decision behind a mailed link.
   *
   * @param path of the link
   * @param name whom it was mailed to
   */
  public record Linked(String path, String name, Shown decision) {}

  /** What a receipt checked out to be; empty when no ballot fits it. */
  public record CheckedReceipt(int number, String title, Optional<Choice> choice, boolean closed) {}
}
