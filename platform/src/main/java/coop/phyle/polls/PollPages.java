package coop.phyle.polls;

import coop.phyle.circles.CircleNumber;
import coop.phyle.delegation.CarryingVotes;
import coop.phyle.discussion.CameOf;
import coop.phyle.kernel.ballots.Paper;
import coop.phyle.kernel.ballots.PromisedLot;
import coop.phyle.kernel.ballots.count.CountRule;
import coop.phyle.kernel.ballots.count.Method;
import coop.phyle.kernel.ballots.count.PaperResult;
import coop.phyle.kernel.ballots.count.Share;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.election.Figures;
import coop.phyle.kernel.tally.election.Slate;
import coop.phyle.shell.Page;
import coop.phyle.voting.Cast;
import coop.phyle.voting.Receipt;
import gg.jte.Content;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the templates of this module are given. */
public final class PollPages {
  private PollPages() {}

  /** An amount in minor units, for reading. */
  public static String amount(Page page, long minor) {
    var format = NumberFormat.getNumberInstance(page.locale());
    format.setMinimumFractionDigits(minor % 100 == 0 ? 0 : 2);
    return format.format(BigDecimal.valueOf(minor, 2));
  }

  /** Votes, weighted or not, to two decimals. */
  public static String figure(Page page, Fraction votes) {
    return NumberFormat.getNumberInstance(page.locale()).format(new BigDecimal(Figures.rounded(votes, 2)));
  }

  /** A share as so many of a thousand, for pictures. */
  public static int width(Fraction share) {
    return share.times(1000).numerator().divide(share.times(1000).denominator()).intValue();
  }

  /** A test in words. */
  public static String test(Page page, Shown poll, Share test) {
    var number = test.base() == Share.Base.NUMBER;
    var figure = number ? page.number(test.figure().numerator().longValue()) : page.percent(test.figure());
    return page.t("polls.test", poll.label(page, test.option()), page.t("polls.sense." + Methods.word(test.sense())), figure, page.t("polls.base." + Methods.word(test.base())));
  }

  /** The method of a rule, as the command line names it. */
  public static String by(CountRule rule) {
    return rule.method().write().text("by");
  }

  /** A circle. */
  public record Circle(int number, String name) {}

  /** A template. */
  public record Kept(String name, Kind kind) {
    /** The name as an address has it. */
    public String address() {
      return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
  }

  /** What the reader sees, what waits for the reader first. */
  public record Board(boolean asks, Optional<Circle> circle, List<Row> waiting, List<Row> open, List<Row> announced, List<Row> closed) {
    /** Where one asks. */
    public String asking() {
      return circle.map(one -> "/polls/new?circle=" + one.number()).orElse("/polls/new");
    }

    public boolean bare() {
      return waiting.isEmpty() && open.isEmpty() && announced.isEmpty() && closed.isEmpty();
    }
  }

  /** @param when the moment that matters next, or mattered last; @param circle the name of the one that is asked */
  public record Row(int number, String title, Kind kind, Stage stage, Instant when, boolean secret, Optional<String> circle) {}

  public record ClassBox(String key, String name) {}

  /**
   * A form as typed, right or wrong.
   *
   * @param circles that whoever asks may ask
   * @param delegations whether the statutes and the kind allow delegates
   * @param zone of its times
   * @param now on the clock there
   */
  public record Form(
      Kind kind, Map<String, String> entered, List<ClassBox> classes, Map<CircleNumber, String> circles, boolean delegations, String zone, LocalDateTime now) {
    public String value(String name) {
      return entered.getOrDefault(name, "");
    }

    public String value(String name, String otherwise) {
      return entered.getOrDefault(name, otherwise);
    }

    public boolean on(String name) {
      return List.of("on", "true", "1").contains(value(name));
    }
  }

  /** Who asks, and which round it is. @param mine whether the reader asked it; @param leads whether the reader may rule and state */
  public record Asking(String by, boolean mine, boolean leads, int round, Optional<Integer> previous, Optional<Integer> next) {}

  /** How it goes. @param choices by their numbers from 1 */
  public record Rules(
      List<String> tags, List<Choice> choices, Optional<Paper> paper, Optional<CountRule> rule, boolean weighted, Electorate electorate,
      Optional<Circle> circle, boolean secret, boolean delegable, Showing showing,
      boolean changeable, Reasons reasons, int places, String seedSource) {}

  /** @param voted how many have voted; @param quorum how many must */
  public record Turnout(long eligible, long voted, long quorum) {}

  /** One poll for one reader. @param came what came of it, once it is counted or drawn */
  public record Shown(
      int number, Kind kind, Stage stage, String title, Content motion, boolean bare, Asking asking, Rules rules, Instant opens, Instant closes, Turnout turnout,
      List<Place> places, Optional<Result> result, boolean sealed, List<Said> voices, List<Stated> outcomes, Optional<Lots> lots, List<Person> pool,
      Optional<CameOf.Came> came) {
    /** An option's name; a time in the reader's zone. */
    public String label(Page page, int option) {
      var choice = rules.choices().get(option - 1);
      return choice.slot().map(page::moment).orElse(choice.label());
    }

    /** The same, briefly. */
    public String brief(Page page, int option) {
      var choice = rules.choices().get(option - 1);
      return choice.slot().map(page::soon).orElse(choice.label());
    }

    /** Whether one option alone was chosen, and it is this. */
    public boolean wins(int option) {
      return result.filter(shown -> shown.result().verdict() == PaperResult.Verdict.CHOSEN && shown.result().chosen().equals(List.of(option))).isPresent();
    }

    /** Where a budget was counted. */
    public Optional<Spent> spent(List<Integer> chosen) {
      return rules.rule().isPresent() && rules.rule().get().method() instanceof Method.Buying(var purse, var costs, var money)
          ? Optional.of(new Spent(money, chosen.stream().mapToLong(option -> costs.get(option - 1)).sum()))
          : Optional.empty();
    }

    /** Answers that come with words or with a ruling, and the others. */
    public List<Said> voices(boolean worded) {
      return voices.stream().filter(said -> worded == (said.objects() || !said.reason().isEmpty() || !said.ruling().isEmpty())).toList();
    }

    /** What a ballot says, in words. */
    public String said(Page page, String text) {
      return Sayings.of(page, this, text);
    }

    public boolean votes() {
      return stage == Stage.OPEN && !places.isEmpty();
    }
  }

  /** A ballot the reader casts. @param said in an open poll: what was said so far; @param fields of the form: what was said, or typed just now */
  public record Place(
      String member, int number, String name, boolean voted, String said, String reason, Optional<Receipt> receipt, Optional<CarryingVotes.Chain> carried,
      Map<String, List<String>> fields) {
    public boolean has(String field, String value) {
      return fields.getOrDefault(field, List.of()).contains(value);
    }

    public String value(String field) {
      return fields.getOrDefault(field, List.of("")).stream().findFirst().orElse("");
    }
  }

  /**
   * Figures that may be shown.
   *
   * @param count stages, where the rule has any
   * @param marks of each option, in grades and times
   * @param running whether the poll is still open
   * @param hash of what was counted; empty while running
   */
  public record Result(PaperResult result, Optional<coop.phyle.counting.Shown> count, List<Marks> marks, boolean running, String seed, String hash) {
    public Slate slate() {
      return result.slate();
    }
  }

  /** How often an option got each mark, the highest first; no votes are lost in weighing, so figures may be fractions. @param median where medians count */
  public record Marks(int option, List<Fraction> given, Optional<Integer> median) {}

  /** What a budget buys, in minor units. */
  public record Spent(long money, long spent) {
    public long left() {
      return money - spent;
    }
  }

  /** An answer with its name. @param objects whether it objects; @param ruling a word, or empty; @param through the name of the delegate who cast it, or empty */
  public record Said(int member, String name, String said, String reason, boolean objects, String ruling, String why, String through) {}

  /** Somebody who may be drawn. */
  public record Person(int number, String name) {}

  public record Stated(Instant at, String by, Content statement, int chosen, Optional<LocalDate> reviewOn) {}

  /** A draw. @param seed public words; @param root of the pool, @param lot bytes promised at opening, both in hexadecimal digits */
  public record Lots(Instant at, String seed, String root, Optional<String> lot, List<Ticket> tickets) {
    /** The whole seed, in hexadecimal digits. */
    public String whole() {
      return PromisedLot.ofDraw(root, seed, lot.orElse(""));
    }
  }

  public record Ticket(int number, String name, String ticket, boolean drawn) {}

  /** Ballots of a closed poll. @param total of those asked for; @param code digits asked for; @param next the last of this page, where more follow */
  public record AnswerList(List<Line> lines, long total, String code, boolean first, Optional<String> next) {
    /** The code asked for as an address has it. */
    public String digits() {
      return code.replaceAll("\\s+", "");
    }
  }

  /** A ballot of a closed poll; of a secret one without a name. @param said empty where it stays sealed */
  public record Line(String code, String nonce, String name, String through, String said, long ballots) {}

  /** A receipt, at the only moment it is known. */
  public record ShownReceipt(int number, String title, String name, boolean changed, boolean secret, Receipt receipt) {
    static ShownReceipt of(Shown poll, String name, Cast.Counted cast) {
      return new ShownReceipt(poll.number(), poll.title(), name, cast.changed(), cast.secret(), cast.receipt());
    }
  }

  /** A poll for somebody who followed a mailed link. @param path of the link */
  public record Linked(String path, String name, Shown poll) {}
}
