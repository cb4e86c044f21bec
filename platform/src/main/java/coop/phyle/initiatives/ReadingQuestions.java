package coop.phyle.initiatives;

import coop.phyle.discussion.CameOf;
import coop.phyle.discussion.CardKind;
import coop.phyle.discussion.Following;
import coop.phyle.documents.Markdown;
import coop.phyle.documents.WordDiff;
import coop.phyle.identity.People;
import coop.phyle.membership.Member;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Members;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteNumber;
import gg.jte.Content;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one question, or one of its texts, for one reader. */
@Service
@Transactional(readOnly = true)
class ReadingQuestions {
  private final Questions questions;
  private final Initiatives initiatives;
  private final Supports supports;
  private final Reaching reaching;
  private final ShowingVotes showing;
  private final Members members;
  private final People people;
  private final Following came;
  private final Clock clock;

  ReadingQuestions(
      Questions questions, Initiatives initiatives, Supports supports, Reaching reaching, ShowingVotes showing, Members members, People people, Following came,
      Clock clock) {
    this.questions = questions;
    this.initiatives = initiatives;
    this.supports = supports;
    this.reaching = reaching;
    this.showing = showing;
    this.members = members;
    this.people = people;
    this.came = came;
    this.clock = clock;
  }

  /** @param typed fields of a ballot that was refused, to be shown again */
  public Optional<QuestionPages.Shown> show(CoopId coop, VoteNumber number, PersonId reader, Map<String, List<String>> typed) {
    return questions.find(coop, number).map(life -> show(life, reader, typed));
  }

  private QuestionPages.Shown show(QuestionLife life, PersonId reader, Map<String, List<String>> typed) {
    var question = life.question();
    var stage = life.stage(clock.instant());
    var all = initiatives.of(question.coop(), question.number());
    var backing = Backing.of(all, supports.of(question.coop(), question.number()), members.roll(question.coop()));
    var own = members.of(question.coop(), reader);
    var names = people.named(all.stream().map(Initiative::by).toList());
    Function<Initiative, QuestionPages.Text> text =
        one -> text(question.coop(), one, backing, reader, own, names.containsKey(one.by()) ? names.get(one.by()).name() : "");
    return new QuestionPages.Shown(
        question.number().value(), life.title(), stage, question.way(), question.tags(), question.thread().value(), support(life, backing), dates(life),
        backing.inOrder().stream().map(text).toList(), all.stream().filter(one -> !one.stands()).map(text).toList(),
        life.threshold().flatMap(QuestionLife.Threshold::requisition).orElse(0), showing.vote(life, stage, reader, typed), showing.result(life, all), came(life, stage, reader));
  }

  /** Of what passed, or became the business of a meeting. */
  private Optional<CameOf.Came> came(QuestionLife life, Stage stage, PersonId reader) {
    return stage == Stage.PASSED || stage == Stage.REQUIRED
        ? came.of(life.question().coop(), CardKind.INITIATIVES, life.question().number().value(), reader, Optional.empty())
        : Optional.empty();
  }

  private QuestionPages.Support support(QuestionLife life, Backing backing) {
    var needed = life.threshold().map(QuestionLife.Threshold::needed).orElseGet(() -> reaching.needed(life.question().coop(), backing.members()));
    return new QuestionPages.Support(backing.supporters().size(), needed, life.threshold().map(QuestionLife.Threshold::members).orElse(backing.members()));
  }

  private static QuestionPages.Dates dates(QuestionLife life) {
    return new QuestionPages.Dates(
        life.question().lapsesAt(), life.threshold().flatMap(QuestionLife.Threshold::freezesAt), life.freezing().map(QuestionLife.Freezing::opensAt),
        life.freezing().map(QuestionLife.Freezing::closesAt));
  }

  private QuestionPages.Text text(CoopId coop, Initiative one, Backing backing, PersonId reader, List<Member> own, String author) {
    var behind = backing.of(one.place());
    Map<MemberId, Integer> versions = behind.stream().collect(Collectors.toMap(Supports.Support::member, Supports.Support::version));
    var seats = own.stream()
        .map(member -> new QuestionPages.Seat(
            member.id().toString(), member.name(), versions.containsKey(member.id()), versions.getOrDefault(member.id(), 0) == one.version()))
        .toList();
    var earlier = (int) behind.stream().filter(support -> support.version() < one.version()).count();
    return new QuestionPages.Text(
        one.place(), one.kind(), one.title(), content(one.body()), author, one.by().equals(reader), one.worded(), one.version(),
        one.amends().map(Initiative.Amended::place).orElse(0), one.into().orElse(0), one.withdrawn(), behind.size(), earlier, changes(coop, one), seats);
  }

  /** Beside the version it was made from. */
  private List<WordDiff.Run> changes(CoopId coop, Initiative one) {
    return one.amends()
        .flatMap(amended -> initiatives.versions(coop, new InitiativeNumber(one.number().question(), amended.place())).stream()
            .filter(version -> version.number() == amended.version()).findFirst())
        .map(version -> WordDiff.between(whole(version), one.whole()))
        .orElse(List.of());
  }

  public Optional<QuestionPages.One> one(CoopId coop, InitiativeNumber number, PersonId reader) {
    return show(coop, number.question(), reader, Map.of())
        .flatMap(shown -> shown.text(number.place()).map(text -> new QuestionPages.One(
            shown, text, versions(coop, number), shown.texts().stream().filter(other -> other.amends() == number.place()).toList())));
  }

  private List<QuestionPages.Version> versions(CoopId coop, InitiativeNumber number) {
    var all = initiatives.versions(coop, number);
    var names = people.named(all.stream().map(Initiatives.Version::by).toList());
    var shown = new ArrayList<QuestionPages.Version>();
    for (var i = 0; i < all.size(); i++) {
      var one = all.get(i);
      var before = i + 1 < all.size() ? whole(all.get(i + 1)) : whole(one);
      shown.add(new QuestionPages.Version(
          one.number(), names.containsKey(one.by()) ? names.get(one.by()).name() : "", one.at(), WordDiff.between(before, whole(one))));
    }
    return List.copyOf(shown);
  }

  /** A text as it stands, for forms that go on from it. */
  public Optional<Wording> wording(CoopId coop, InitiativeNumber number) {
    return initiatives.find(coop, number).filter(Initiative::stands).map(one -> new Wording(one.title(), one.body()));
  }

  private static String whole(Initiatives.Version version) {
    return Initiative.whole(version.wording().title(), version.wording().body());
  }

  /** Sanitised where it is made, so the page may print it as it is. */
  private static Content content(String markdown) {
    var html = Markdown.toHtml(markdown);
    return output -> output.writeContent(html);
  }
}
