package coop.phyle.selections;

import coop.phyle.documents.Markdown;
import coop.phyle.identity.People;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import coop.phyle.voting.VoteNumber;
import gg.jte.Content;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Selections as one reader sees them. Until the first forms are shown nobody reads another's, whoever leads included. */
@Service
@Transactional(readOnly = true)
class ReadingSelections {
  private final Selections selections;
  private final SelectionsWaiting waiting;
  private final Groups groups;
  private final People people;

  ReadingSelections(Selections selections, SelectionsWaiting waiting, Groups groups, People people) {
    this.selections = selections;
    this.waiting = waiting;
    this.groups = groups;
    this.people = people;
  }

  public SelectionPages.Board board(Coop coop, Viewer viewer) {
    var due = waiting.of(coop.id(), viewer.self()).stream().map(SelectionsWaiting.Waiting::number).collect(Collectors.toSet());
    var rows = selections.all(coop.id()).stream()
        .filter(course -> groups.sees(coop.id(), viewer, course.selection()))
        .map(course -> new SelectionPages.Row(
            course.selection().number().value(), course.selection().title(), course.stage(), when(course), due.contains(course.selection().number()), held(course)))
        .toList();
    var may = groups.mayCall(coop.id(), viewer, Optional.empty()) || !groups.callable(coop.id(), viewer).isEmpty();
    return new SelectionPages.Board(rows.stream().filter(row -> !over(row.stage())).toList(), rows.stream().filter(row -> over(row.stage())).toList(), may);
  }

  public Optional<SelectionPages.Whole> show(Coop coop, VoteNumber number, Viewer viewer) {
    return selections.find(coop.id(), number).filter(course -> groups.sees(coop.id(), viewer, course.selection())).map(course -> show(coop, course, viewer));
  }

  private SelectionPages.Whole show(Coop coop, Course course, Viewer viewer) {
    var s = course.selection();
    var stage = course.stage();
    var shown = stage != Stage.NAMING && course.ended().containsKey(Course.NAMING);
    var own = course.of(viewer.self()).stream().findFirst();
    return new SelectionPages.Whole(
        s.number().value(), s.title(), about(coop, s), stage, persons(course.choosers()),
        (int) course.forms().stream().filter(form -> form.phase() == course.phase()).count(),
        own.filter(one -> course.phase() > 0).map(one -> mine(course, one)),
        shown ? course.choosers().stream().flatMap(one -> said(course, one).stream()).toList() : List.of(),
        shown ? named(course) : List.of(),
        course.proposals().stream().map(proposal -> round(course, proposal)).toList(),
        persons(Proposing.proposable(course, viewer)), Proposing.leads(s, viewer) && !over(stage),
        AskingLast.asked(course).filter(one -> one.person().equals(viewer.self())).map(Course.Chooser::name), held(course), course.calledOff());
  }

  private SelectionPages.About about(Coop coop, Selection s) {
    var facilitator = people.find(s.by()).map(person -> person.name()).orElse("");
    return new SelectionPages.About(
        s.role(), s.roleName(), groups.name(coop.id(), s.circle()), html(s.duties()), !s.qualities().isBlank(), html(s.qualities()), s.termEnds(), facilitator,
        s.formsClose(), s.changesClose());
  }

  private static List<SelectionPages.Person> persons(List<Course.Chooser> choosers) {
    return choosers.stream().map(one -> new SelectionPages.Person(one.number(), one.name())).toList();
  }

  private static SelectionPages.Mine mine(Course course, Course.Chooser own) {
    var now = course.form(course.phase(), own.number());
    var form = now.or(() -> course.form(Course.NAMING, own.number()));
    return new SelectionPages.Mine(now.isPresent(), form.flatMap(Course.Form::nominee).map(String::valueOf).orElse(""), form.map(Course.Form::why).orElse(""));
  }

  private static Optional<SelectionPages.Said> said(Course course, Course.Chooser one) {
    return course.last(one.number()).map(last -> {
      var first = course.form(Course.NAMING, one.number()).flatMap(Course.Form::nominee);
      var changed = last.phase() == Course.CHANGING && !first.equals(last.nominee());
      return new SelectionPages.Said(
          one.name(), last.nominee().map(course::name), last.why(), changed ? Optional.of(first.map(course::name).orElse("")) : Optional.empty());
    });
  }

  private static List<SelectionPages.Named> named(Course course) {
    return course.choosers().stream()
        .map(one -> new SelectionPages.Named(
            one.name(),
            (int) course.forms().stream().filter(form -> form.phase() == Course.NAMING && form.nominee().equals(Optional.of(one.number()))).count(),
            (int) course.choosers().stream().flatMap(by -> course.last(by.number()).stream()).filter(form -> form.nominee().equals(Optional.of(one.number()))).count()))
        .filter(one -> one.first() > 0 || one.last() > 0)
        .sorted(Comparator.comparing(SelectionPages.Named::last).reversed().thenComparing(SelectionPages.Named::name))
        .toList();
  }

  private static SelectionPages.Round round(Course course, Course.Proposal p) {
    var came = p.consented().isEmpty() ? "consenting" : !p.consented().get() ? "objected" : p.reply().isEmpty() ? "asking" : p.reply().get().willing() ? "willing" : "declined";
    return new SelectionPages.Round(
        p.round(), course.name(p.nominee()), html(p.reasons()), p.poll().value(), p.closes(), came, p.reply().map(Course.Reply::words).orElse(""));
  }

  private static Optional<SelectionPages.Held> held(Course course) {
    return course.filled().map(filling -> new SelectionPages.Held(EndingTerms.holder(course).name(), filling.from(), filling.until()));
  }

  private static Content html(String markdown) {
    var html = Markdown.toHtml(markdown);
    return output -> output.writeContent(html);
  }

  private static boolean over(Stage stage) {
    return stage == Stage.FILLED || stage == Stage.CALLED_OFF;
  }

  private static Instant when(Course course) {
    var s = course.selection();
    return switch (course.stage()) {
      case NAMING -> s.formsClose();
      case CHANGING -> s.changesClose();
      case CONSENTING, ASKING -> course.proposals().getLast().closes();
      case PROPOSING, FILLED -> course.proposals().isEmpty() ? Objects.requireNonNull(course.ended().get(Course.CHANGING)) : course.proposals().getLast().closes();
      case CALLED_OFF -> s.at();
    };
  }
}
