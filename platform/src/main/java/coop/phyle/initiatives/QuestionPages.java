package coop.phyle.initiatives;

import coop.phyle.delegation.CarryingVotes;
import coop.phyle.discussion.CameOf;
import coop.phyle.documents.WordDiff;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.kernel.tally.command.Elected;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.shell.Page;
import coop.phyle.voting.Cast;
import coop.phyle.voting.Receipt;
import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the templates of this module are given. */
public final class QuestionPages {
  private QuestionPages() {}

  /** A constant as keys and JSON have it. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All questions: votes first, then what gathers support, what has enough, and what is over. */
  public record Board(List<Row> voting, List<Row> gathering, List<Row> underWay, List<Row> over) {
    public boolean bare() {
      return voting.isEmpty() && gathering.isEmpty() && underWay.isEmpty() && over.isEmpty();
    }
  }

  /** @param when the moment that matters next, or mattered last; @param supporters of it, and how many are needed, while it gathers support */
  public record Row(int number, String title, Stage stage, Way way, Instant when, int texts, int supporters, int needed) {}

  /** A form as typed, right or wrong. @param question 0 for a new one; @param place of the text that is changed or amended, 0 for none */
  public record Form(int question, int place, boolean amends, Map<String, String> entered) {
    public String value(String name) {
      return entered.getOrDefault(name, "");
    }
  }

  /** Support so far. @param needed members of so many */
  public record Support(int supporters, int needed, int members) {}

  /** Dates as far as they are known. */
  public record Dates(Instant lapses, Optional<Instant> freezes, Optional<Instant> opens, Optional<Instant> closes) {}

  /** @param supports whether this member supports the text, and whether they did in this version of it */
  public record Seat(String member, String name, boolean supports, boolean current) {}

  /**
   * One of a question's texts for one reader.
   *
   * @param amends place of the text it changes, 0 for none
   * @param into place of the text it was taken over into, 0 for none
   * @param earlier supporters who supported an earlier version and none since
   * @param changes an amendment beside what it changes; empty for others
   */
  public record Text(
      int place, Kind kind, String title, Content body, String author, boolean mine, Instant worded, int version, int amends, int into, boolean withdrawn, int supporters,
      int earlier, List<WordDiff.Run> changes, List<Seat> seats) {
    public boolean stands() {
      return into == 0 && !withdrawn;
    }
  }

  /** A ballot the reader casts. @param fields of the form: what was said, or typed just now; @param chain where the vote goes if it is not cast */
  public record Place(
      String member, int number, String name, boolean voted, String said, Optional<Receipt> receipt, Map<String, List<String>> fields,
      Optional<CarryingVotes.Chain> chain) {
    public String value(String field) {
      return fields.getOrDefault(field, List.of("")).stream().findFirst().orElse("");
    }
  }

  /** The paper and who votes. @param options places in the order of the paper, without the status quo */
  public record Vote(boolean secret, List<Integer> options, long eligible, long voted, List<Place> places) {}

  /** @param winner place of the text, 0 for none; @param against each text in the order of the paper, held against things as they are; empty where sealed */
  public record Result(
      Outcome.Verdict verdict, int winner, long ballots, String seed, String hash, List<Against> against, Optional<Elected> working) {
    /** How the options compare in pairs, the last of them named in the reader's language. */
    public Optional<coop.phyle.counting.Shown> count(Page page) {
      return working.map(elected -> {
        var old = elected.slate();
        var names = new ArrayList<>(old.names());
        names.set(names.size() - 1, page.t("initiatives.status-quo"));
        var slate = new Slate(old.title(), old.ids(), names, old.classes(), old.withdrawn(), old.tieOrder());
        return coop.phyle.counting.Shown.of("", new Elected(elected.count(), slate));
      });
    }
  }

  /** @param inFavour ballots that rank it above things as they are, not weighted */
  public record Against(int place, String title, long inFavour, long opposed, Outcome outcome) {}

  /**
   * One question for one reader.
   *
   * @param texts that stand, in harmonic order; @param gone that do not
   * @param requisition that it became, 0 for none; @param came what came of it, once it is over
   */
  public record Shown(
      int number, String title, Stage stage, Way way, List<String> tags, int thread, Support support, Dates dates, List<Text> texts, List<Text> gone, int requisition,
      Optional<Vote> vote, Optional<Result> result, Optional<CameOf.Came> came) {
    public boolean open() {
      return stage.open();
    }

    /** What the question was called when it began, where it has another name since because that text was withdrawn and another stands. */
    public String begunAs() {
      return texts.isEmpty() ? "" : gone.stream().filter(text -> text.place() == 1 && text.withdrawn()).map(Text::title).findFirst().orElse("");
    }

    public boolean votes() {
      return stage == Stage.VOTING && vote.isPresent() && !vote.get().places().isEmpty();
    }

    /** A text's title by its place. */
    public String title(int place) {
      return java.util.stream.Stream.concat(texts.stream(), gone.stream()).filter(text -> text.place() == place).map(Text::title).findFirst().orElse("");
    }

    public Optional<Text> text(int place) {
      return java.util.stream.Stream.concat(texts.stream(), gone.stream()).filter(text -> text.place() == place).findFirst();
    }
  }

  /** One text with its versions and the amendments to it. */
  public record One(Shown question, Text text, List<Version> versions, List<Text> amendments) {}

  public record Version(int number, String author, Instant at, List<WordDiff.Run> runs) {}

  /** A receipt, at the only moment it is known. */
  public record ShownReceipt(int number, String title, String name, boolean changed, boolean secret, Receipt receipt) {
    static ShownReceipt of(Shown question, String name, Cast.Counted cast) {
      return new ShownReceipt(question.number(), question.title(), name, cast.changed(), cast.secret(), cast.receipt());
    }
  }

  /** A vote for somebody who followed a mailed link. @param path of the link */
  public record Linked(String path, String name, Shown question) {}
}
